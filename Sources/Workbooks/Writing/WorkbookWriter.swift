import CXLSXWriter

/// libxlsxwriter with a file open.
///
/// The library frees everything of a workbook as it closes it, so a writer that is dropped before
/// it has finished closes it too.
@safe final class WorkbookWriter {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [Cell.Style: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  init(path: String) throws(WorkbookWritingError) {
    unsafe workbook = workbook_new(path)
    guard unsafe workbook != nil else { throw .refused(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue) }
  }

  deinit { if let workbook = unsafe workbook { _ = unsafe workbook_close(workbook) } }

  func finish() throws(WorkbookWritingError) {
    guard let workbook = unsafe self.workbook else { return }
    unsafe self.workbook = nil
    try check(unsafe workbook_close(workbook))
  }

  func set(_ properties: Workbook.Properties) {
    var written = unsafe lxw_doc_properties()
    let texts = CStrings([properties.title, properties.subject, properties.author])
    unsafe written.title = texts[0]
    unsafe written.subject = texts[1]
    unsafe written.author = texts[2]
    unsafe written.created = properties.created.secondsSince1970
    unsafe workbook_set_properties(workbook, &written)
    // The library has no property for the language, so it stands among the file's own.
    unsafe workbook_set_custom_property_string(workbook, "Language", properties.language)
    withExtendedLifetime(texts) {}
  }

  func add(_ sheet: Worksheet) throws(WorkbookWritingError) {
    guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name.text) else {
      throw .refused(LXW_ERROR_PARAMETER_VALIDATION.rawValue)
    }
    for (column, width) in sheet.widths.enumerated() {
      let column = UInt16(column)
      try check(unsafe worksheet_set_column(worksheet, column, column, width, nil))
    }
    for row in sheet.rows.indices {
      try check(unsafe worksheet_set_row(worksheet, UInt32(row), sheet.height(of: row), nil))
      for (column, cell) in sheet.rows[row].enumerated() {
        try unsafe write(cell, to: worksheet, row: UInt32(row), column: UInt16(column))
      }
    }
    if let table = sheet.table {
      try unsafe add(table, of: sheet, to: worksheet)
      unsafe worksheet_freeze_panes(
        worksheet, UInt32(table.headingRow + 1), UInt16(sheet.frozenColumns))
      let heading = UInt32(table.headingRow)
      try check(unsafe worksheet_repeat_rows(worksheet, heading, heading))
    }
    for rule in sheet.rules { try unsafe add(rule, to: worksheet) }
    try unsafe set(sheet.page, footer: sheet.footer, of: worksheet)
    unsafe protect(worksheet)
  }

  private func write(
    _ cell: Cell, to worksheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, column: UInt16
  ) throws(WorkbookWritingError) {
    let format = unsafe format(of: cell.style)
    switch cell.content {
    case .blank: try check(unsafe worksheet_write_blank(worksheet, row, column, format))
    case .text(let text):
      try check(unsafe worksheet_write_string(worksheet, row, column, text, format))
    case .titled(let title, let text):
      var bold = cell.style
      bold.isBold = true
      try check(
        unsafe cxlsxwriter_write_titled(
          worksheet, row, column, "\(title)\n", self.format(of: bold), text, format))
    case .link(let text, let name):
      try check(
        unsafe worksheet_write_url_opt(worksheet, row, column, name.address, format, text, nil))
    }
  }

  private func add(
    _ table: Worksheet.Table, of sheet: Worksheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookWritingError) {
    let cells = sheet.rows[table.headingRow]
    let headings = CStrings(
      cells.map { if case .text(let text) = $0.content { text } else { "" } })
    let format = unsafe format(of: cells.first?.style ?? Cell.Style())
    let code = unsafe headings.withPointers {
      unsafe cxlsxwriter_add_table(
        worksheet, UInt32(table.headingRow), 0, UInt32(table.lastRow), UInt16(cells.count - 1),
        table.name, $0, format)
    }
    try check(code)
    // A table puts one format on all its headings, and ours differ.
    for (column, cell) in cells.enumerated() {
      try unsafe write(
        cell, to: worksheet, row: UInt32(table.headingRow), column: UInt16(column))
    }
  }

  private func add(
    _ rule: Worksheet.Rule, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookWritingError) {
    let (first, last) = (UInt32(rule.rows.lowerBound), UInt32(rule.rows.upperBound))
    let column = UInt16(rule.column)
    guard !rule.words.isEmpty else {
      return try check(
        unsafe cxlsxwriter_explain(
          worksheet, first, column, last, column, rule.title, rule.message))
    }
    let words = CStrings(rule.words)
    let code = unsafe words.withPointers {
      unsafe cxlsxwriter_offer_list(
        worksheet, first, column, last, column, $0, rule.title, rule.message, rule.refusal)
    }
    try check(code)
  }

  private func set(
    _ page: Worksheet.Page, footer: String, of worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookWritingError) {
    switch page {
    case .a4Portrait:
      unsafe worksheet_set_paper(worksheet, 9)
      unsafe worksheet_set_portrait(worksheet)
    case .a3Landscape:
      unsafe worksheet_set_paper(worksheet, 8)
      unsafe worksheet_set_landscape(worksheet)
    }
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
    if !footer.isEmpty { try check(unsafe worksheet_set_footer(worksheet, footer)) }
  }

  private func protect(_ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    var allowed = lxw_protection()
    allowed.format_columns = 1
    allowed.format_rows = 1
    allowed.sort = 1
    allowed.autofilter = 1
    unsafe worksheet_protect(worksheet, nil, &allowed)
  }

  private func check(_ code: lxw_error) throws(WorkbookWritingError) {
    guard code == LXW_NO_ERROR else { throw .refused(code.rawValue) }
  }
}

extension WorkbookWriter {
  /// The library's format of a style, made when it is first met.
  private func format(of style: Cell.Style) -> UnsafeMutablePointer<lxw_format>? {
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(workbook) else { return nil }
    unsafe formats[style] = format
    unsafe format_set_font_name(format, "Arial")
    unsafe format_set_font_size(format, style.size)
    let alignment = style.standsAtFoot ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP
    unsafe format_set_align(format, UInt8(alignment.rawValue))
    if style.isBold { unsafe format_set_bold(format) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.isIndented { unsafe format_set_indent(format, 1) }
    if style.isUnlocked { unsafe format_set_unlocked(format) }
    if style.isFramed {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, 0x0B_0C0C)
    }
    if style.isLink {
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      unsafe format_set_font_color(format, 0x1D_70B8)
    }
    if let fill = style.fill { unsafe format_set_bg_color(format, lxw_color_t(fill)) }
    if let code = style.numberFormat { unsafe format_set_num_format(format, code) }
    return unsafe format
  }
}
