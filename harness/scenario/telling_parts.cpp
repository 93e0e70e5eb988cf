#include "scenario/telling_parts.h"

namespace parity {

std::span<const std::string_view> telling_parts(std::string_view codec) {
  static constexpr std::string_view kUtf7[] = {"+",   "-", "+-", "A", "AGE",  "2D3cAA", "2D0",
                                               "3AA", "/", "\\", "~", "\xE9", "+AGEA-", "a"};
  static constexpr std::string_view kEscapes[] = {"\\",
                                                  "\\x",
                                                  "\\u",
                                                  "\\U",
                                                  "\\N",
                                                  "{",
                                                  "}",
                                                  "{EURO SIGN}",
                                                  "{null}",
                                                  "0",
                                                  "7",
                                                  "8",
                                                  "\n",
                                                  "f",
                                                  "20AC",
                                                  "0010",
                                                  "FFFF",
                                                  "d800",
                                                  "\xE9",
                                                  "\\N{digit one}",
                                                  "{CJK UNIFIED IDEOGRAPH-4E00}",
                                                  "{HANGUL SYLLABLE GAG}",
                                                  "{keycap digit one}",
                                                  "q"};
  static constexpr std::string_view kPunycode[] = {"-",  "a", "B",    "z", "9",    "0",
                                                   "ab", "_", "\xE9", "!", "zzzz", "tda"};
  static constexpr std::string_view kIdna[] = {
      ".",
      "xn--",
      "a",
      "XN--",
      "-",
      "tda",
      "9",
      "bcher-kva",
      "80ak6aa92e",
      "\xE9",
      "..",
      "\u3002",
      "\uFF0E",
      "\u00DF",
      "\u0130",
      "\u00AD",
      "\u0301",
      "e\u0323\u0302",
      "\u05D0",
      "\u0627",
      "\u1100\u1161",
      "\u11A8",
      "\uFB01",
      "\u2126",
      "\u2488",
      "\u0340",
      "\uD55C",
      "\u212B",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "\U0001D400"};
  static constexpr std::string_view kIso2022[] = {
      "\x1B(B",  "\x1B(J",  "\x1B(I",  "\x1B$B",  "\x1B$@", "\x1B$A", "\x1B$(C", "\x1B$)C",
      "\x1B$(D", "\x1B$(O", "\x1B$(P", "\x1B$(Q", "\x1B.A", "\x1B.F", "\x1BN",   "\x1B&@",
      "\x1B$",   "\x1B",    "\x0E",    "\x0F",    "\n",     "0!",     "!!",      "\x1B[1m",
      "a",       "\x7F",    "\x1B$(",  "\xA1",    "}~",     "\x1B)B"};
  static constexpr std::string_view kHz[] = {"~", "~{", "~}", "~~", "~\n", "VP", "a", "\n", "\xD0"};
  if (codec == "utf-7") return kUtf7;
  if (codec == "unicode-escape" || codec == "raw-unicode-escape") return kEscapes;
  if (codec == "punycode") return kPunycode;
  if (codec == "idna") return kIdna;
  if (codec == "hz") return kHz;
  if (codec.starts_with("iso2022")) return kIso2022;
  return {};
}

std::span<const std::string_view> long_characters(std::string_view codec) {
  static constexpr std::string_view kGb18030[] = {
      "\x81\x30\x81\x30", "\x84\x31\xA4\x37", "\x90\x30\x81\x30", "\xE3\x32\x9A\x35",
      "\xE3\x32\x9A\x36", "\x81\x35\xF4\x37", "\xA2\xE3",         "\x84\x31"};
  static constexpr std::string_view kEucKr[] = {
      "\xA4\xD4\xA4\xA1\xA4\xBF\xA4\xD4", "\xA4\xD4\xA4\xA1\xA4\xBF\xA4\xA2", "\xA4\xD4\xA4\xA1",
      "\xA4\xD4", "\xA4\xD4\xA4\xFF\xA4\xBF\xA4\xD4"};
  static constexpr std::string_view kEucJp[] = {"\x8F\xA2\xB7", "\x8F\xB0\xA1", "\x8E\xB1",
                                                "\xA4\xF7",     "\xAB\xE4",     "\x8F\xA1\xA1",
                                                "\x8F\xB0",     "\x8E"};
  static constexpr std::string_view kShiftJis[] = {"\xB1",     "\x82\xF5", "\x81\x5F", "\x85\x7B",
                                                   "\xFC\xF4", "\x5C",     "\x7E",     "\x80"};
  static constexpr std::string_view kBig5Hkscs[] = {"\x88\x62", "\x88\x64", "\x88\xA3",
                                                    "\x88\xA5", "\x88\x66", "\x87\x40"};
  if (codec == "gb18030") return kGb18030;
  if (codec == "euc_kr") return kEucKr;
  if (codec.starts_with("euc_j")) return kEucJp;
  if (codec.starts_with("shift_jis") || codec == "cp932") return kShiftJis;
  if (codec == "big5hkscs") return kBig5Hkscs;
  return {};
}

std::span<const std::string_view> telling_text() {
  static constexpr std::string_view kAll[] = {"a",
                                              "ab",
                                              "A1",
                                              "\n",
                                              "~",
                                              "\\",
                                              "+",
                                              "-",
                                              ".",
                                              "\x7F",
                                              "\u0080",
                                              "\u00A0",
                                              "\u00A5",
                                              "\u00CA",
                                              "\u00CA\u0304",
                                              "\u00E6",
                                              "\u00E6\u0300",
                                              "\u00EA\u030C",
                                              "\u00E9",
                                              "\u00FC",
                                              "\u0106",
                                              "\u0254\u0301",
                                              "\u02E9\u02E5",
                                              "\u02E5",
                                              "\u0300",
                                              "\u0304",
                                              "\u03B1",
                                              "\u0416",
                                              "\u05D0",
                                              "\u0627",
                                              "\u0661",
                                              "\u0E01",
                                              "\u1EA0",
                                              "\u200E",
                                              "\u203E",
                                              "\u20AC",
                                              "\u2116",
                                              "\u2014",
                                              "\u2015",
                                              "\u2225",
                                              "\u2500",
                                              "\u3000",
                                              "\u301C",
                                              "\u3042",
                                              "\u304B",
                                              "\u304B\u309A",
                                              "\u30AB",
                                              "\u309A",
                                              "\u30AB\u309A",
                                              "\u31F7\u309A",
                                              "\u4E00",
                                              "\u4E2D",
                                              "\u9FA5",
                                              "\uAC00",
                                              "\uAC02",
                                              "\uD7A3",
                                              "\uE000",
                                              "\uF8FF",
                                              "\uFEFF",
                                              "\uFF0D",
                                              "\uFF5E",
                                              "\uFF71",
                                              "\uFFFD",
                                              "\uFFFF",
                                              "\U00010000",
                                              "\U0001F600",
                                              "\U0002000B",
                                              "\U00020089",
                                              "\U0010FFFF",
                                              "\xED\xA0\x80",
                                              "\xED\xB2\x80",
                                              "\xED\xB3\xBF",
                                              "\xED\xBF\xBF",
                                              "\xED\xA0\xBD\xED\xB8\x80"};
  return kAll;
}

std::span<const std::string_view> python_handlers() {
  static constexpr std::string_view kAll[] = {
      "strict",      "ignore",          "replace",      "backslashreplace", "xmlcharrefreplace",
      "namereplace", "surrogateescape", "surrogatepass"};
  return kAll;
}

}  // namespace parity
