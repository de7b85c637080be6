enum BrowserFormFiles {}
