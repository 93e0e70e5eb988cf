// The one form of statements and cases.
#include <string>

#include "scenario/case_file.h"
#include "scenario/literal.h"

namespace parity {

namespace {

class Printer {
 public:
  Printer(const Scenario& scenario, std::string& out) : scenario_(scenario), out_(out) {}

  void statement(const Statement& statement) {
    switch (statement.kind) {
      case StatementKind::expression:
        break;
      case StatementKind::assignment:
        name(statement.target);
        out_ += " = ";
        break;
      case StatementKind::set_atexit:
        name(statement.target);
        out_ += ".atexit = ";
        break;
      case StatementKind::del:
        out_ += "del ";
        name(statement.target);
        return;
    }
    expression(statement.expression);
  }

  void expression(const Expression& expression) {
    switch (expression.kind) {
      case ExpressionKind::atom:
        atom(expression.atom);
        return;
      case ExpressionKind::call:
        call(expression);
        return;
      case ExpressionKind::call_name:
        name(expression.receiver);
        out_ += "()";
        return;
      case ExpressionKind::method:
        name(expression.receiver);
        out_.push_back('.');
        out_ += spelling(expression.method);
        arguments(expression.arguments);
        return;
      case ExpressionKind::attribute:
        name(expression.receiver);
        out_.push_back('.');
        out_ += spelling(expression.attribute);
        return;
      case ExpressionKind::next:
        out_ += "next(";
        name(expression.receiver);
        out_.push_back(')');
        return;
    }
  }

  void callback(const Callback& callback) {
    switch (callback.kind) {
      case CallbackKind::call:
      case CallbackKind::call_raises:
        scripted_call(callback);
        return;
      case CallbackKind::lambda:
        out_ += "lambda: ";
        if (callback.parts.count > 0) expression(scenario_.parts[callback.parts.first]);
        return;
      case CallbackKind::lambda_tuple:
        out_ += "lambda: (";
        for (std::uint32_t i = 0; i < callback.parts.count; ++i) {
          if (i > 0) out_ += ", ";
          expression(scenario_.parts[callback.parts.first + i]);
        }
        out_ += callback.parts.count == 1 ? ",)" : ")";
        return;
    }
  }

 private:
  void name(NameId id) { out_ += id < scenario_.names.size() ? scenario_.names[id] : "?"; }

  void call(const Expression& expression) {
    out_ += spelling(expression.function);
    switch (expression.function) {
      case Function::socket:
        socket(scenario_.sockets[expression.spec]);
        return;
      case Function::memory:
        memory(scenario_.memories[expression.spec]);
        return;
      case Function::object:
        out_.push_back('(');
        if (expression.atom.kind == AtomKind::name) {
          out_ += "revive='";
          name(expression.atom.name());
          out_.push_back('\'');
        }
        out_.push_back(')');
        return;
      default:
        arguments(expression.arguments);
    }
  }

  void arguments(Range range) {
    out_.push_back('(');
    for (std::uint32_t i = 0; i < range.count; ++i) {
      const Argument& argument = scenario_.arguments[range.first + i];
      if (i > 0) out_ += ", ";
      if (argument.keyword != 0) {
        out_ += scenario_.keyword(argument.keyword);
        out_.push_back('=');
      }
      atom(argument.value);
    }
    out_.push_back(')');
  }

  void atom(const Atom& atom) {
    switch (atom.kind) {
      case AtomKind::none:
        out_ += "None";
        return;
      case AtomKind::boolean:
        out_ += atom.number != 0 ? "True" : "False";
        return;
      case AtomKind::integer:
        out_ += std::to_string(atom.number);
        return;
      case AtomKind::big_integer:
        out_ += scenario_.literal(atom);
        return;
      case AtomKind::text:
        append_ascii_text(out_, scenario_.literal(atom));
        return;
      case AtomKind::bytes:
        append_ascii_bytes(out_, scenario_.literal(atom));
        return;
      case AtomKind::bytearray_of_size:
        out_ += "bytearray(" + std::to_string(atom.number) + ")";
        return;
      case AtomKind::bytearray_of_bytes:
        out_ += "bytearray(";
        append_ascii_bytes(out_, scenario_.literal(atom));
        out_.push_back(')');
        return;
      case AtomKind::name:
        name(atom.name());
        return;
      case AtomKind::callback:
        callback(scenario_.callbacks[static_cast<std::size_t>(atom.number)]);
        return;
    }
  }

  // ---- scripted things
  void socket(const SocketSpec& spec) {
    bool first = true;
    out_.push_back('(');
    plan("recv", spec.recv, first);
    plan("send", spec.send, first);
    plan("close", spec.close, first);
    if (spec.model == SocketModel::wrapped) keyword("model='wrapped'", first);
    out_.push_back(')');
  }

  void memory(const MemorySpec& spec) {
    bool first = spec.initial.kind == AtomKind::none;
    out_.push_back('(');
    if (!first) atom(spec.initial);
    plan("read", spec.read, first);
    plan("write", spec.write, first);
    if (!spec.seekable) keyword("seekable=False", first);
    out_.push_back(')');
  }

  void keyword(std::string_view text, bool& first) {
    if (!first) out_ += ", ";
    first = false;
    out_ += text;
  }

  void plan(std::string_view which, Range range, bool& first) {
    if (range.count == 0) return;
    keyword(which, first);
    out_ += "=[";
    for (std::uint32_t i = 0; i < range.count; ++i) {
      if (i > 0) out_ += ", ";
      plan_item(scenario_.plan_items[range.first + i]);
    }
    out_.push_back(']');
  }

  void plan_item(const PlanItem& item) {
    switch (item.kind) {
      case PlanKind::data:
        append_ascii_bytes(out_, scenario_.literal(item));
        return;
      case PlanKind::count:
        out_ += std::to_string(item.number);
        return;
      case PlanKind::all:
        out_ += "ALL";
        return;
      case PlanKind::ok:
        out_ += "OK";
        return;
      case PlanKind::would_block:
        out_ += "WOULD_BLOCK";
        return;
      case PlanKind::timeout:
        out_ += "TIMEOUT";
        return;
      case PlanKind::end_of_file:
        out_ += "EOF";
        return;
      case PlanKind::error:
        out_ += "OSError(";
        if (item.number != 0) out_ += std::to_string(item.number);
        out_.push_back(')');
        return;
    }
  }

  void scripted_call(const Callback& callback) {
    out_ += "call(";
    atom(callback.label);
    if (callback.kind == CallbackKind::call_raises) {
      out_ += ", raises=";
      out_ += scenario_.literal(callback.exception);
      arguments(callback.arguments);
    } else if (callback.returns_given) {
      out_ += ", returns=";
      returned(callback);
    }
    out_.push_back(')');
  }

  void returned(const Callback& callback) {
    if (callback.position.kind == AtomKind::none) return atom(callback.returns);
    out_.push_back('(');
    atom(callback.returns);
    out_ += ", ";
    atom(callback.position);
    out_.push_back(')');
  }

  const Scenario& scenario_;
  std::string& out_;
};

// A docstring as a person writes it: only what would not come back as it is gets an escape.
void append_docstring(std::string& out, std::string_view text) {
  out += "\"\"\"";
  std::size_t quotes = 0;  // in a row, before this place
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t c = next_code_point(text, position);
    if (c == '"') {
      ++quotes;
      if (quotes == 3 || position == text.size()) {
        out.push_back('\\');
        quotes = 0;
      }
      out.push_back('"');
      continue;
    }
    quotes = 0;
    const bool is_control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    if (c == '\\') {
      out += "\\\\";
    } else if (is_control || (c >= 0xD800 && c < 0xE000)) {
      std::string escaped;
      append_ascii_text(escaped, text.substr(start, position - start));
      out.append(escaped, 1, escaped.size() - 2);
    } else {
      out.append(text.substr(start, position - start));
    }
  }
  out += "\"\"\"";
}

void append_lines(std::string& out, const OutcomeLines& lines) {
  for (const std::string& line : lines) {
    out += line;
    out.push_back('\n');
  }
}

bool is_header_line(std::string_view comment) {
  return comment.starts_with("# ") && comment.find(": ") != std::string_view::npos;
}

}  // namespace

std::string print_statement(const Scenario& scenario, const Statement& statement) {
  std::string out;
  Printer(scenario, out).statement(statement);
  return out;
}

std::string print_expression(const Scenario& scenario, const Expression& expression) {
  std::string out;
  Printer(scenario, out).expression(expression);
  return out;
}

std::string print_callback(const Scenario& scenario, const Callback& callback) {
  std::string out;
  Printer(scenario, out).callback(callback);
  return out;
}

std::string print_case(const CaseFile& file) {
  std::string out = "# parity 1\n";
  for (const HeaderKey& key : file.header) out += "# " + key.key + ": " + key.value + "\n";
  const auto comment = [&file](std::size_t i) {
    return i < file.comments.size() ? std::string_view(file.comments[i]) : std::string_view();
  };
  const auto& statements = file.scenario.statements;
  const bool text_first = !statements.empty() && statements[0].kind == StatementKind::expression &&
                          statements[0].expression.kind == ExpressionKind::atom &&
                          statements[0].expression.atom.kind == AtomKind::text;
  // Without a docstring before it, a str as the first statement would be read as one.
  if (!file.docstring.empty() || text_first) {
    append_docstring(out, file.docstring);
    out.push_back('\n');
  } else if (is_header_line(comment(0))) {
    out.push_back('\n');  // ends the header
  }

  Printer printer(file.scenario, out);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!comment(i).empty()) {
      out += comment(i);
      out.push_back('\n');
    }
    printer.statement(statements[i]);
    out.push_back('\n');
    if (i < file.outcomes.size()) append_lines(out, file.outcomes[i]);
  }
  if (file.end_marked) {
    out += "#end\n";
    append_lines(out, file.end);
  }
  if (!comment(statements.size()).empty()) {
    out += comment(statements.size());
    out.push_back('\n');
  }
  return out;
}

std::string print_scenario(const Scenario& scenario) {
  CaseFile file;
  file.scenario = scenario;
  return print_case(file);
}

}  // namespace parity
