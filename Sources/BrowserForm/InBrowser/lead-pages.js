function leadPages() {
  return null;
}
