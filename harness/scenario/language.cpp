#include "scenario/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "scenario/telling_parts.h"

namespace parity {

namespace {

template <typename Enum, std::size_t Size>
std::string_view entry(const std::array<std::string_view, Size>& table, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < Size ? table[index] : std::string_view("?");
}

constexpr std::array<std::string_view, kFunctions> kFunctionNames = {
    "Socket",         "Memory",         "makefile",      "SocketIO",     "BufferedReader",
    "BufferedWriter", "BufferedRWPair", "TextIOWrapper", "Object",       "weakref_finalize",
    "gc.collect",     "gc.disable",     "gc.enable",     "gc.isenabled", "run_exit",
    "decoder",        "encoder",        "register_error"};

constexpr std::array<std::string_view, kMethods> kMethodNames = {
    "read",      "read1",    "readline",   "readlines", "peek",        "truncate",
    "readall",   "flush",    "close",      "detach",    "fileno",      "isatty",
    "readable",  "writable", "seekable",   "tell",      "__repr__",    "readinto",
    "readinto1", "write",    "writelines", "seek",      "reconfigure", "link",
    "unlink",    "decode",   "encode",     "getstate",  "setstate",    "reset"};

constexpr std::array<std::string_view, kAttributes> kAttributeNames = {
    "closed", "name",          "mode",           "raw",           "buffer",      "encoding",
    "errors", "newlines",      "line_buffering", "write_through", "_CHUNK_SIZE", "alive",
    "atexit", "_makefile_refs"};

constexpr std::array<std::string_view, kKeywords> kKeywordNames = {
    "",    "mode",        "buffering", "encoding",       "errors",        "newline", "sock",
    "raw", "buffer_size", "buffer",    "line_buffering", "write_through", "obj",     "func"};

constexpr std::array<std::string_view, kThingClasses> kClassNames = {
    "value",          "Socket",           "Memory",         "SocketIO",
    "BufferedReader", "BufferedWriter",   "BufferedRWPair", "TextIOWrapper",
    "Object",         "weakref_finalize", "Decoder",        "Encoder"};

// ================================================================= parameters

constexpr Parameter kMakefile[] = {
    {Keyword::none, Takes::thing},           {Keyword::mode, Takes::mode},
    {Keyword::buffering, Takes::size},       {Keyword::encoding, Takes::optional_text},
    {Keyword::errors, Takes::optional_text}, {Keyword::newline, Takes::optional_text},
};
constexpr Parameter kSocketIo[] = {{Keyword::sock, Takes::thing}, {Keyword::mode, Takes::mode}};
constexpr Parameter kBuffered[] = {{Keyword::raw, Takes::thing},
                                   {Keyword::buffer_size, Takes::size}};
constexpr Parameter kPair[] = {
    {Keyword::none, Takes::thing}, {Keyword::none, Takes::thing}, {Keyword::none, Takes::size}};
constexpr Parameter kText[] = {
    {Keyword::buffer, Takes::thing},         {Keyword::encoding, Takes::optional_text},
    {Keyword::errors, Takes::optional_text}, {Keyword::newline, Takes::optional_text},
    {Keyword::line_buffering, Takes::flag},  {Keyword::write_through, Takes::flag},
};
constexpr Parameter kFinalize[] = {{Keyword::obj, Takes::thing}, {Keyword::func, Takes::callback}};
constexpr Parameter kCodec[] = {{Keyword::encoding, Takes::optional_text},
                                {Keyword::errors, Takes::optional_text}};
constexpr Parameter kHandler[] = {{Keyword::none, Takes::handler_name},
                                  {Keyword::none, Takes::handler}};
constexpr Parameter kSize[] = {{Keyword::none, Takes::size}};
constexpr Parameter kData[] = {{Keyword::none, Takes::data}};
constexpr Parameter kDataAndFlag[] = {{Keyword::none, Takes::data}, {Keyword::none, Takes::flag}};
constexpr Parameter kSeek[] = {{Keyword::none, Takes::integer}, {Keyword::none, Takes::integer}};
constexpr Parameter kThing[] = {{Keyword::none, Takes::thing}};
constexpr Parameter kReconfigure[] = {
    {Keyword::encoding, Takes::optional_text}, {Keyword::errors, Takes::optional_text},
    {Keyword::newline, Takes::optional_text},  {Keyword::line_buffering, Takes::flag},
    {Keyword::write_through, Takes::flag},
};

constexpr Signature kNoParameters{};

constexpr std::array<Signature, kFunctions> function_signatures() {
  std::array<Signature, kFunctions> table{};
  const auto set = [&table](Function function, Signature signature) {
    table[static_cast<std::size_t>(function)] = signature;
  };
  set(Function::makefile, {kMakefile, 1, 6});
  set(Function::socket_io, {kSocketIo, 2, 2});
  set(Function::buffered_reader, {kBuffered, 1, 2});
  set(Function::buffered_writer, {kBuffered, 1, 2});
  set(Function::buffered_rw_pair, {kPair, 2, 3});
  set(Function::text_io_wrapper, {kText, 1, 6});
  set(Function::weakref_finalize, {kFinalize, 2, 2, true});
  set(Function::decoder, {kCodec, 1, 2});
  set(Function::encoder, {kCodec, 1, 2});
  set(Function::register_error, {kHandler, 2, 2});
  return table;
}

constexpr std::array<Signature, kMethods> method_signatures() {
  std::array<Signature, kMethods> table{};
  const auto set = [&table](Method method, Signature signature) {
    table[static_cast<std::size_t>(method)] = signature;
  };
  for (const Method method : {Method::read, Method::read1, Method::readline, Method::readlines,
                              Method::peek, Method::truncate}) {
    set(method, {kSize, 0, 1});
  }
  for (const Method method :
       {Method::readinto, Method::readinto1, Method::write, Method::writelines}) {
    set(method, {kData, 1, 1});
  }
  set(Method::seek, {kSeek, 1, 2});
  set(Method::reconfigure, {kReconfigure, 0, 0});
  set(Method::link, {kThing, 1, 1});
  set(Method::unlink, {kThing, 1, 1});
  set(Method::decode, {kDataAndFlag, 1, 2});
  set(Method::encode, {kDataAndFlag, 1, 2});
  set(Method::setstate, {kThing, 1, 1});
  return table;
}

constexpr auto kFunctionSignatures = function_signatures();
constexpr auto kMethodSignatures = method_signatures();

template <typename Enum, std::size_t Size>
std::optional<Enum> find_entry(const std::array<std::string_view, Size>& table,
                               std::string_view word) {
  for (std::size_t i = 0; i < Size; ++i) {
    if (word == table[i]) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view spelling(Function function) {
  return entry(kFunctionNames, function);
}
std::string_view spelling(Method method) {
  return entry(kMethodNames, method);
}
std::string_view spelling(Attribute attribute) {
  return entry(kAttributeNames, attribute);
}
std::string_view spelling(Keyword keyword) {
  return entry(kKeywordNames, keyword);
}
std::string_view spelling(ThingClass thing_class) {
  return entry(kClassNames, thing_class);
}

std::optional<Function> find_function(std::string_view word) {
  return find_entry<Function>(kFunctionNames, word);
}
std::optional<Method> find_method(std::string_view word) {
  return find_entry<Method>(kMethodNames, word);
}
std::optional<Attribute> find_attribute(std::string_view word) {
  return find_entry<Attribute>(kAttributeNames, word);
}
std::optional<Keyword> find_keyword(std::string_view word) {
  if (word.empty()) return std::nullopt;
  return find_entry<Keyword>(kKeywordNames, word);
}

const Signature& signature_of(Function function) {
  const auto index = static_cast<std::size_t>(function);
  return index < kFunctions ? kFunctionSignatures[index] : kNoParameters;
}

const Signature& signature_of(Method method) {
  const auto index = static_cast<std::size_t>(method);
  return index < kMethods ? kMethodSignatures[index] : kNoParameters;
}

namespace {

constexpr std::array<std::string_view, 35> kPythonKeywords = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
constexpr std::array<std::string_view, 10> kOtherWords = {
    "gc", "call", "next", "bytearray", "OSError", "WOULD_BLOCK", "TIMEOUT", "EOF", "ALL", "OK"};

// By first letter: bit n says that a word of the three tables that begins so has n letters.
constexpr std::array<std::uint32_t, 128> kWordLengths = [] {
  std::array<std::uint32_t, 128> lengths{};
  const auto add = [&lengths](std::string_view word) {
    lengths[static_cast<unsigned char>(word.front())] |= 1U << word.size();
  };
  for (const std::string_view word : kPythonKeywords) add(word);
  for (const std::string_view word : kOtherWords) add(word);
  for (const std::string_view word : kFunctionNames) add(word);
  return lengths;
}();

bool may_be_word(std::string_view word) {
  if (word.empty() || word.size() >= 32) return false;
  const auto first = static_cast<unsigned char>(word.front());
  return first < 128 && (kWordLengths[first] >> word.size() & 1U) != 0;
}

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return may_be_word(word) && std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_python_keyword(std::string_view word) {
  return is_among(kPythonKeywords, word);
}

bool is_language_word(std::string_view word) {
  return is_among(kOtherWords, word) || is_among(kFunctionNames, word);
}

bool is_identifier(std::string_view word) {
  enum Kind : std::uint8_t { other, letter, digit };
  static constexpr std::array<Kind, 256> kKinds = [] {
    std::array<Kind, 256> kinds{};
    for (unsigned c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 'a' + 'A'] = letter;
    for (unsigned c = '0'; c <= '9'; ++c) kinds[c] = digit;
    kinds['_'] = letter;
    return kinds;
  }();
  const auto kind_of = [](char c) { return kKinds[static_cast<unsigned char>(c)]; };
  return !word.empty() && kind_of(word.front()) == letter &&
         std::ranges::none_of(word, [&](char c) { return kind_of(c) == other; });
}

bool is_name(std::string_view word) {
  return is_identifier(word) && !is_python_keyword(word) && !is_language_word(word);
}

bool is_handler_name(std::string_view word) {
  return is_identifier(word) &&
         std::ranges::find(python_handlers(), word) == python_handlers().end();
}

std::span<const std::string_view> raisable_exceptions() {
  static constexpr std::array<std::string_view, 61> kExceptions = {"BaseException",
                                                                   "Exception",
                                                                   "ArithmeticError",
                                                                   "AssertionError",
                                                                   "AttributeError",
                                                                   "BlockingIOError",
                                                                   "BrokenPipeError",
                                                                   "BufferError",
                                                                   "BytesWarning",
                                                                   "ChildProcessError",
                                                                   "ConnectionAbortedError",
                                                                   "ConnectionError",
                                                                   "ConnectionRefusedError",
                                                                   "ConnectionResetError",
                                                                   "DeprecationWarning",
                                                                   "EOFError",
                                                                   "EncodingWarning",
                                                                   "EnvironmentError",
                                                                   "FileExistsError",
                                                                   "FileNotFoundError",
                                                                   "FloatingPointError",
                                                                   "FutureWarning",
                                                                   "GeneratorExit",
                                                                   "IOError",
                                                                   "ImportError",
                                                                   "ImportWarning",
                                                                   "IndexError",
                                                                   "InterruptedError",
                                                                   "IsADirectoryError",
                                                                   "KeyError",
                                                                   "KeyboardInterrupt",
                                                                   "LookupError",
                                                                   "MemoryError",
                                                                   "ModuleNotFoundError",
                                                                   "NameError",
                                                                   "NotADirectoryError",
                                                                   "NotImplementedError",
                                                                   "OSError",
                                                                   "OverflowError",
                                                                   "PendingDeprecationWarning",
                                                                   "PermissionError",
                                                                   "ProcessLookupError",
                                                                   "RecursionError",
                                                                   "ReferenceError",
                                                                   "ResourceWarning",
                                                                   "RuntimeError",
                                                                   "RuntimeWarning",
                                                                   "StopAsyncIteration",
                                                                   "StopIteration",
                                                                   "SyntaxWarning",
                                                                   "SystemError",
                                                                   "SystemExit",
                                                                   "TimeoutError",
                                                                   "TypeError",
                                                                   "UnboundLocalError",
                                                                   "UnicodeError",
                                                                   "UnicodeWarning",
                                                                   "UserWarning",
                                                                   "ValueError",
                                                                   "Warning",
                                                                   "ZeroDivisionError"};
  return kExceptions;
}

bool is_raisable(std::string_view exception) {
  return std::ranges::find(raisable_exceptions(), exception) != raisable_exceptions().end();
}

}  // namespace parity
