// Whole: one call of an incremental decoder or encoder on about a megabyte. Lines: a TextIOWrapper
// over a buffer over memory.
#include "bench/codec_rows.h"

#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <utility>

#include "backports/codec/lookup.h"
#include "backports/io/buffered_writer.h"
#include "backports/io/text_io_wrapper.h"
#include "backports/unicode/utf8.h"
#include "bench/files.h"
#include "bench/python_loop.h"
#include "engine/cpython/interpreter.h"

namespace parity::bench {
namespace {

using backports::Bytes;
using backports::Codec;
using backports::ErrorPolicy;
using backports::Final;
using backports::TextIOWrapper;
using cpython::Ref;

constexpr std::size_t kLines = 2048;

// ================================================================= text

enum class Letters : std::uint8_t { own, ascii };

// Lines of codec_text.py, as often as `bytes` need.
std::string lines_of(std::string_view encoding, Letters letters, std::size_t bytes) {
  static_cast<void>(cpython::Interpreter::instance());
  static const Ref names = [] {
    std::ifstream file(PARITY_SOURCE_DIR "/harness/bench/codec_text.py");
    const std::string code{std::istreambuf_iterator<char>(file), {}};
    Ref all = Ref::steal(PyDict_New());
    if (!Ref::steal(PyRun_String(code.c_str(), Py_file_input, all.get(), all.get()))) {
      throw std::runtime_error(cpython::take_error_text());
    }
    return all;
  }();
  const Ref text = Ref::steal(PyObject_CallFunction(PyDict_GetItemString(names.get(), "text"), "ss",
                                                    std::string(encoding).c_str(),
                                                    letters == Letters::own ? "own" : "ascii"));
  if (!text) throw std::runtime_error(cpython::take_error_text());
  const std::string once(PyBytes_AsString(text.get()),
                         static_cast<std::size_t>(PyBytes_Size(text.get())));
  std::string all;
  while (all.size() < bytes) all += once;
  // Whole lines; at least one.
  all.resize(all.find('\n', std::min(bytes, all.size() - 1)) + 1);
  return all;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

// What a row works on.
struct Work {
  std::string encoding;
  const Codec* codec;
  std::string text;
  Bytes data;
  std::size_t times = 1;  // the same again in a batch
};

std::shared_ptr<const Work> work_on(std::string_view encoding, std::string text,
                                    std::size_t times) {
  auto work = std::make_shared<Work>();
  work->encoding = encoding;
  work->codec = backports::find_codec(encoding).value();
  const auto encoder = work->codec->encoder(ErrorPolicy("strict"));
  expect(encoder->encode(text, Final::yes, work->data).ok());
  work->text = std::move(text);
  work->times = times;
  return work;
}

// Encodings that take all of a text for one word, in CPython in quadratic time, or for one domain
// name.
bool is_of_words(std::string_view encoding) {
  return encoding == "punycode" || encoding == "idna";
}

std::shared_ptr<const Work> whole(std::string_view encoding, Letters letters) {
  const bool small = is_of_words(encoding);
  return work_on(encoding, lines_of(encoding, letters, small ? 1000 : std::size_t{1} << 20),
                 small ? 10 : 1);
}

std::shared_ptr<const Work> by_lines(std::string_view encoding) {
  std::string text = lines_of(encoding, Letters::own, std::size_t{1} << 18);
  std::size_t end = 0;
  for (std::size_t i = 0; i < kLines; ++i) end = text.find('\n', end) + 1;
  text.resize(end);
  return work_on(encoding, std::move(text), 1);
}

// ================================================================= ours

Side decode(std::shared_ptr<const Work> work) {
  return {"IncrementalDecoder", {}, [work = std::move(work)] {
            for (std::size_t i = 0; i < work->times; ++i) {
              const auto decoder = work->codec->decoder(ErrorPolicy("strict"));
              std::string text;
              expect(decoder->decode(work->data, Final::yes, text).ok());
              expect(text.size() == work->text.size());
            }
          }};
}

Side encode(std::shared_ptr<const Work> work) {
  return {"IncrementalEncoder", {}, [work = std::move(work)] {
            for (std::size_t i = 0; i < work->times; ++i) {
              const auto encoder = work->codec->encoder(ErrorPolicy("strict"));
              Bytes data;
              expect(encoder->encode(work->text, Final::yes, data).ok());
              expect(data.size() == work->data.size());
            }
          }};
}

Side read_lines(const std::shared_ptr<const Work>& work) {
  auto buffer = backports::BufferedReader::create(std::make_shared<Memory>(work->data));
  auto file = TextIOWrapper::create(buffer.value(), {.encoding = work->encoding}).value();
  std::vector<std::size_t> sizes;
  for (const std::string& line : split(work->text)) sizes.push_back(line.size());
  return {"readline", [file] { expect(file->seek(0).ok()); },
          [file, sizes = std::move(sizes)] {
            for (const std::size_t size : sizes) {
              expect(file->readline()->bytes().size() == size);
            }
          }};
}

// What is written is over what was written before.
class Sink final : public backports::RawIOBase {
 public:
  std::string_view type_name() const override { return "Sink"; }
  backports::Result<bool> writable() override { return true; }
  backports::Result<bool> seekable() override { return true; }
  backports::Result<std::int64_t> seek(std::int64_t offset, int whence) override {
    if (whence == 0) position_ = static_cast<std::size_t>(offset);
    return static_cast<std::int64_t>(position_);
  }
  backports::Result<backports::Transfer> write(std::string_view data) override {
    if (data_.size() < position_ + data.size()) data_.resize(position_ + data.size());
    data.copy(data_.data() + position_, data.size());
    position_ += data.size();
    return backports::Transfer(std::ssize(data));
  }
  std::size_t position() const { return position_; }

 private:
  std::string data_;
  std::size_t position_ = 0;
};

// A file that lines are written into, and how many bytes they are.
class Writing {
 public:
  explicit Writing(const Work& work) : lines_(split(work.text)) {
    auto buffer = backports::BufferedWriter::create(sink_);
    file_ = TextIOWrapper::create(buffer.value(), {.encoding = work.encoding}).value();
    settle();
  }
  std::size_t size() const { return size_; }
  void prepare() {
    expect(file_->flush().ok() && sink_->position() == size_);
    expect(file_->seek(0).ok());
  }
  void run() {
    for (const std::string& line : lines_) expect(file_->write(line).ok());
  }

 private:
  void settle() {
    // Not always the same for the first time: seek() does not forget what iso2022_kr has in G1.
    run();
    expect(file_->seek(0).ok());
    run();
    expect(file_->flush().ok());
    size_ = sink_->position();
  }

  std::vector<std::string> lines_;
  std::shared_ptr<Sink> sink_ = std::make_shared<Sink>();
  std::shared_ptr<TextIOWrapper> file_;
  std::size_t size_ = 0;
};

Side write_lines(const std::shared_ptr<Writing>& writing) {
  return {"write", [writing] { writing->prepare(); }, [writing] { writing->run(); }};
}

// ================================================================= CPython's

Side python(const Work& work, const std::string& setup, const std::string& prepare,
            const std::string& body) {
  std::vector<std::pair<std::string, Ref>> given;
  given.emplace_back("name", Ref::steal(PyUnicode_FromString(work.encoding.c_str())));
  given.emplace_back("data", bytes(work.data));
  given.emplace_back("utf_8", bytes(work.text));
  auto loop = std::make_shared<PythonLoop>("import codecs, io\ntext = utf_8.decode()\n" + setup +
                                               "\ndef prepare():\n    " + prepare +
                                               "\ndef run(n):\n    " + body + "\n",
                                           given);
  return {"CPython", [loop] { loop->prepare(); }, [loop, times = work.times] { loop->run(times); }};
}

Side python_decode(const Work& work) {
  return python(work, "make = codecs.getincrementaldecoder(name)", "pass",
                "for _ in range(n): assert len(make('strict').decode(data, True)) == len(text)");
}

Side python_encode(const Work& work) {
  return python(work, "make = codecs.getincrementalencoder(name)", "pass",
                "for _ in range(n): assert len(make('strict').encode(text, True)) == len(data)");
}

Side python_read_lines(const Work& work) {
  return python(work,
                "file = io.TextIOWrapper(io.BufferedReader(io.BytesIO(data)), encoding=name)\n"
                "lines = range(text.count('\\n'))\n"
                "assert [file.readline() for _ in lines] == text.splitlines(True)",
                "assert file.read() == ''; file.seek(0)", "for _ in lines: file.readline()");
}

Side python_write_lines(const Work& work, std::size_t size) {
  const std::string write = "for line in lines: file.write(line)";
  return python(
      work,
      "file = io.TextIOWrapper(io.BufferedWriter(io.BytesIO()), encoding=name)\n"
      "lines = text.splitlines(True)\n" +
          write + "\nfile.seek(0)\n" + write,
      "file.flush(); assert file.buffer.raw.tell() == " + std::to_string(size) + "; file.seek(0)",
      write);
}

Row codec_row(std::size_t column, const Work& work, std::size_t units, Side ours, Side other) {
  return row(work.encoding + ", " + std::string(kCodecColumnNames[column]), units, std::move(ours),
             std::move(other), {});
}

}  // namespace

CodecRows codec_rows(std::string_view encoding) {
  CodecRows rows;
  if (encoding == "undefined") return rows;
  for (const Letters letters : {Letters::own, Letters::ascii}) {
    const auto work = whole(encoding, letters);
    const std::size_t column = letters == Letters::own ? 0 : 1;
    rows[column] = codec_row(column, *work, work->times, decode(work), python_decode(*work));
    rows[column + 2] =
        codec_row(column + 2, *work, work->times, encode(work), python_encode(*work));
  }
  if (encoding == "punycode") return rows;  // a line is no whole word
  const auto work = by_lines(encoding);
  rows[4] = codec_row(4, *work, kLines, read_lines(work), python_read_lines(*work));
  const auto writing = std::make_shared<Writing>(*work);
  rows[5] =
      codec_row(5, *work, kLines, write_lines(writing), python_write_lines(*work, writing->size()));
  return rows;
}

std::vector<Row> chosen_codec_rows() {
  std::vector<Row> all;
  for (const std::string_view encoding : {"utf_8", "ascii", "latin_1", "utf_16", "cp1251", "cp037",
                                          "shift_jis", "gb18030", "euc_kr", "iso2022_jp"}) {
    CodecRows rows = codec_rows(encoding);
    for (const std::size_t column : {0U, 2U}) {
      rows[column]->bound = 1.00;
      all.push_back(std::move(*rows[column]));
    }
  }
  return all;
}

}  // namespace parity::bench
