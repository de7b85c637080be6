#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// What Swift cannot say or can say only at length: a call that glibc hides from it, and structures
// that hold lists of C strings.

// A file in memory, which has a path under /proc/self/fd: the library writes only where a path leads.
static inline int cxlsxwriter_file_in_memory(void) {
  return (int)syscall(SYS_memfd_create, "workbook", 1u);  // 1 closes it when another program starts
}

// Offers a list of words in a range of cells, and refuses any other.
static inline lxw_error cxlsxwriter_offer_list(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
    lxw_col_t last_column, const char **words, const char *title, const char *message,
    const char *refusal) {
  lxw_data_validation validation;
  memset(&validation, 0, sizeof validation);
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = (char **)words;
  validation.input_title = (char *)title;
  validation.input_message = (char *)message;
  validation.error_title = (char *)title;
  validation.error_message = (char *)refusal;
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  return worksheet_data_validation_range(
      sheet, first_row, first_column, last_row, last_column, &validation);
}

// Says what belongs in a range of cells, and takes anything.
static inline lxw_error cxlsxwriter_explain(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
    lxw_col_t last_column, const char *title, const char *message) {
  lxw_data_validation validation;
  memset(&validation, 0, sizeof validation);
  validation.validate = LXW_VALIDATION_TYPE_ANY;
  validation.input_title = (char *)title;
  validation.input_message = (char *)message;
  return worksheet_data_validation_range(
      sheet, first_row, first_column, last_row, last_column, &validation);
}

// Writes a title and what follows it in one cell, the title in a format of its own.
static inline lxw_error cxlsxwriter_write_titled(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *title,
    lxw_format *title_format, const char *text, lxw_format *format) {
  lxw_rich_string_tuple first = {title_format, (char *)title};
  lxw_rich_string_tuple second = {format, (char *)text};
  lxw_rich_string_tuple *both[] = {&first, &second, NULL};
  return worksheet_write_rich_string(sheet, row, column, both, format);
}

// Makes a range a table with the headings given, one for each of its columns.
static inline lxw_error cxlsxwriter_add_table(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
    lxw_col_t last_column, const char *name, const char **headings, lxw_format *heading_format) {
  lxw_table_column columns[64];
  lxw_table_column *pointers[65];
  lxw_table_options options;
  int count = last_column - first_column + 1;
  if (count > 64) return LXW_ERROR_PARAMETER_VALIDATION;
  memset(columns, 0, sizeof columns);
  memset(pointers, 0, sizeof pointers);
  memset(&options, 0, sizeof options);
  for (int index = 0; index < count; index++) {
    columns[index].header = (char *)headings[index];
    columns[index].header_format = heading_format;
    pointers[index] = &columns[index];
  }
  options.name = (char *)name;
  options.columns = pointers;
  options.no_banded_rows = LXW_TRUE;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 0;
  return worksheet_add_table(
      sheet, first_row, first_column, last_row, last_column, &options);
}

#endif
