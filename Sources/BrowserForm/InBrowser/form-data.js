// What this form asks, and the page as it came, before anything changed it.

const pristine = document.documentElement.outerHTML;
const form = JSON.parse(document.getElementById("form").textContent);
