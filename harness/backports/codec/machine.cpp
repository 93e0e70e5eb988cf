#include "backports/codec/machine.h"

#include <optional>
#include <utility>

#include "backports/codec/text_position.h"
#include "backports/unicode/utf8.h"

namespace backports {

Result<std::size_t> decode_all(std::string_view encoding, DecodeRun run, std::string_view input,
                               Final final, const ErrorPolicy& errors, std::string& into,
                               std::size_t from) {
  const std::size_t before = into.size();
  std::optional<Span> first;
  for (std::size_t at = from;;) {
    const DecodeStop stop = run(input, at, final, into);
    if (stop.why == DecodeStop::Why::done) return input.size();
    const bool incomplete = stop.why == DecodeStop::Why::incomplete;
    if (incomplete && final == Final::no) return stop.start;
    const Span span{stop.start, incomplete ? input.size() : stop.end, stop.reason};
    if (!first) first = span;
    auto next = errors.on_decode({encoding, input, span, *first}, into);
    if (!next) {
      into.resize(before);
      return std::move(next).error();
    }
    at = *next;
  }
}

namespace {

// Characters from `at` on that the encoding does not know, as one problem.
EncodeProblem problem_at(const EncodeMachine& machine, std::string_view text,
                         const TextPosition& at) {
  std::size_t end = at.offset();
  std::size_t count = 0;
  do {
    const CodePoint next = first_code_point(text.substr(end));
    if (machine.knows(next.value)) break;
    end += next.size;
    ++count;
  } while (machine.gathers && end < text.size());
  const Span span{at.character(), at.character() + count, machine.reason};
  return {machine.name, text, text.substr(at.offset(), end - at.offset()), span, span};
}

// Whether the encoding takes what a handler gave.
bool is_taken(const EncodeMachine& machine, const Replacement& replacement) {
  if (replacement.kind == Replacement::Kind::bytes) {
    return replacement.content.size() % machine.unit == 0;
  }
  for (std::string_view rest = replacement.content; !rest.empty();) {
    const CodePoint first = first_code_point(rest);
    if (!machine.takes(first.value)) return false;
    rest.remove_prefix(first.size);
  }
  return true;
}

// The characters that surrogateescape made of bytes are bytes again, as far as they go.
void unescape(EncodeProblem& problem, Bytes& into) {
  while (!problem.content.empty()) {
    const CodePoint first = first_code_point(problem.content);
    if (first.value < 0xDC80 || first.value > 0xDCFF) return;
    into += static_cast<char>(first.value - 0xDC00);
    problem.content.remove_prefix(first.size);
    ++problem.span.start;
  }
}

}  // namespace

Result<void> encode_all(const EncodeMachine& machine, std::string_view text,
                        const ErrorPolicy& errors, Bytes& into) {
  const std::size_t before = into.size();
  TextPosition at(text);
  std::optional<Span> first;
  for (;;) {
    const std::size_t stop = machine.run(text, at.offset(), into);
    if (stop == text.size()) return {};
    at.to_offset(stop);
    EncodeProblem problem = problem_at(machine, text, at);
    if (machine.unescapes_part && errors.escapes_surrogates()) unescape(problem, into);
    if (problem.content.empty()) {
      at.to_character(problem.span.end);
      continue;
    }
    if (!first) first = problem.span;
    problem.first = *first;
    Result<Replacement> replacement = errors.on_encode(problem);
    if (replacement && !is_taken(machine, *replacement)) replacement = problem.error();
    if (!replacement) {
      into.resize(before);
      return std::move(replacement).error();
    }
    if (replacement->kind == Replacement::Kind::bytes) {
      into += replacement->content;
    } else {
      machine.run(replacement->content, 0, into);
    }
    at.to_character(static_cast<std::size_t>(replacement->position));
  }
}

}  // namespace backports
