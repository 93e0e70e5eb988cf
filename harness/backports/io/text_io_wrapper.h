// TextIOWrapper (CPython: Modules/_io/textio.c, _io.TextIOWrapper).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "backports/codec/codec.h"
#include "backports/codec/lookup.h"
#include "backports/dialect.h"
#include "backports/io/iobase.h"
#include "backports/io/newline_decoder.h"
#include "backports/io/text_cookie.h"

namespace backports {

enum class LineBuffering : bool { no, yes };
enum class WriteThrough : bool { no, yes };

// As TextIOWrapper's arguments in Python.
struct TextOptions {
  // Absent: UTF-8. "locale": that of the program's locale.
  std::optional<std::string_view> encoding = {};
  std::optional<std::string_view> errors = {};  // absent: "strict"
  // What ends a line. Absent: any of "\n", "\r" and "\r\n", each read as "\n", and "\n" is written.
  // "": any of them, as it is. Else one of them, and it alone; "\n" is written as it.
  std::optional<std::string_view> newline = {};
  LineBuffering line_buffering = LineBuffering::no;
  WriteThrough write_through = WriteThrough::no;
  // The error handlers of the user's own; may be null.
  std::shared_ptr<const ErrorHandlers> handlers = nullptr;
  FindCodec find_codec = &backports::find_codec;
};

// What reconfigure() changes; what is absent stays as it is.
struct TextChanges {
  std::optional<std::string_view> encoding = {};  // without errors: they become "strict"
  std::optional<std::string_view> errors = {};
  std::optional<std::optional<std::string_view>> newline = {};  // absent inside: Python's None
  std::optional<LineBuffering> line_buffering = {};
  std::optional<WriteThrough> write_through = {};
};

// Text over a buffered file. Where the base class speaks of bytes, this one means text, which is
// UTF-8 with lone surrogates in their three-byte form, and its sizes are characters.
//
//   buffer ──read1(8192)──▶ decoder ──▶ decoded_ [ given away | to be read ]
//                                                             used_
//   buffer ◀──write()── pending_ [ up to 8192 bytes ] ◀── encoder ◀── write()
//
// An error while decoding loses the chunk that it was in. Closes itself, and the buffer, when it
// dies. Belongs to one thread at a time.
class TextIOWrapper final : public IOBase {
  struct Passkey {};

 public:
  // ValueError for an unknown newline, LookupError for an unknown encoding. Asks the buffer
  // readable(), writable() and seekable() and, where it can seek and be written to, tell().
  static Result<std::shared_ptr<TextIOWrapper>> create(std::shared_ptr<IOBase> buffer,
                                                       const TextOptions& options = {},
                                                       const Dialect& dialect = latest());
  TextIOWrapper(Passkey, std::shared_ptr<IOBase> buffer, const TextOptions& options,
                const Dialect& dialect);
  ~TextIOWrapper() override;

  // ================================================================= what it is

  std::string_view type_name() const override { return "_io.TextIOWrapper"; }
  bool is_text() const override { return true; }
  Result<std::string> repr() override;
  // Of the buffer.
  Result<Name> name() override;
  // What set_mode() gave, as backport_makefile does; else AttributeError.
  Result<std::string> mode() override;
  void set_mode(std::string mode) { mode_ = std::move(mode); }

  // As they were given.
  const std::string& encoding() const { return encoding_; }
  const std::string& errors() const { return errors_; }
  LineBuffering line_buffering() const { return line_buffering_; }
  WriteThrough write_through() const { return write_through_; }
  // The line ends seen so far; none where one alone ends a line.
  Result<Newlines> newlines() const;
  // Null once it is detached.
  const std::shared_ptr<IOBase>& buffer() const { return buffer_; }
  // How many bytes the buffer is asked for at least, and how many may be pending
  // (_CHUNK_SIZE). ValueError unless it is positive.
  Result<std::ptrdiff_t> chunk_size() const;
  Result<void> set_chunk_size(std::ptrdiff_t size);

  // ================================================================= state

  // Of the buffer.
  Result<bool> closed() override;
  Result<int> fileno() override;
  Result<bool> isatty() override;
  Result<bool> readable() override;
  Result<bool> writable() override;
  Result<bool> seekable() override;

  // What is pending goes to the buffer, which is flushed, then closed, whatever flush() answered.
  Result<void> close() override;
  Result<void> flush() override;
  // flush(), then gives the buffer away.
  Result<std::shared_ptr<IOBase>> detach() override;
  // Flushes. Encoding, errors and newline cannot change while there is decoded text:
  // UnsupportedOperation.
  Result<void> reconfigure(const TextChanges& changes);
  // What follows the flush() in it, for a binding whose flush() is another one.
  Result<void> reconfigure_flushed(const TextChanges& changes);
  // What reconfigure() refuses before it flushes: a change after a read, and an unknown newline.
  // For who has other arguments still to convert, as a binding for another language.
  Result<void> check_reconfigure(const TextChanges& changes) const;

  // ================================================================= position

  // Where the next character is read from, or written to, if the buffer can seek. OSError while
  // next() is at work.
  Result<TextCookie> tell_cookie();
  // Whether CPython 3.11's tell() would here read beyond the bytes that it kept: it trusts the
  // ratio of another chunk, from before a seek(). Ours does not, and tells the place.
  bool tell_overreads() const;
  // What seek_cookie() would make the flags of the decoder's state; absent if there is no decoder,
  // or if it would be reset.
  std::optional<std::int64_t> decoder_flags_at(const TextCookie& cookie) const;
  // `whence`: 0 to what tell_cookie() answered; 1 stays here and 2 goes to the end, and both take a
  // cookie of 0 alone. Answers the new place.
  Result<TextCookie> seek_cookie(const TextCookie& cookie, int whence = 0);
  // What follows check_seek() in it, for a binding that has called that.
  Result<TextCookie> seek_checked(const TextCookie& cookie, int whence);
  // What seek refuses before it looks at more of its cookie than whether it is 0.
  enum class Zero : bool { no, yes };
  Result<void> check_seek(int whence, Zero is_zero);
  // The same by numbers; ValueError where the place is no plain position.
  Result<std::int64_t> seek(std::int64_t offset, int whence = 0) override;
  Result<std::int64_t> tell() override;
  // flush(), then the buffer's.
  Result<std::int64_t> truncate(std::optional<std::int64_t> size = std::nullopt) override;

  // ================================================================= reading

  // Exactly `size` characters, by as many reads of the buffer as that needs, or fewer at its end.
  // Negative: all, by one read() of the buffer.
  Result<ReadResult> read(std::ptrdiff_t size = -1) override;
  // Up to and with the next line end, at most `limit` characters (negative: no limit).
  Result<ReadResult> readline(std::ptrdiff_t limit = -1) override;
  // The next `size` characters, or the next line, which are taken, if all of it is decoded and
  // nothing is pending. For a binding, which has made sure that the file is open. The views hold
  // until the next call; is_ascii_ahead() tells beforehand whether all that is decoded is ASCII.
  std::optional<std::string_view> take_ahead(std::ptrdiff_t size);
  std::optional<std::string_view> take_line_ahead() {
    if (pending_ || used_ >= decoded_.size()) return std::nullopt;
    const Ending ending = find_ending(unread());
    if (!ending.found) return std::nullopt;
    const std::string_view line = unread().substr(0, ending.end);
    used_ += line.size();
    return line;
  }
  bool is_ascii_ahead() const { return is_ascii_; }
  // tell() cannot be called from here to the StopIteration.
  Result<Bytes> next() override;
  // Whether that is so, or tell() never can be.
  bool is_iterating() const { return !telling_; }

  // ================================================================= writing

  // Encodes at once; the bytes leave when there are 8192 of them, with a flush(), and with line
  // buffering at a line end. Answers the number of characters.
  Result<Transfer> write(std::string_view text) override;
  // Whether the text was written without a call of the buffer: where its bytes are the text itself,
  // and fit behind those that are pending. For a binding, which has made sure that the file is
  // open.
  bool write_ahead(std::string_view text);

  // What an encoding and a newline have to be before they are looked at: UnicodeEncodeError for a
  // lone surrogate, ValueError for a NUL. create() begins with it; for a binding that has other
  // arguments to convert in between.
  static Result<void> check_c_string(std::string_view text);
  // "write() argument must be str, not bytes", of a write() that is given something else.
  static Error refuse_write(std::string_view type_name);

 private:
  // Where a line ends.
  struct Ending {
    std::size_t end;  // behind it; or, if it was not found, where to look on
    bool found;
  };
  // A place in the bytes where the decoder held none, and what it was given from there.
  struct Snapshot {
    std::int64_t dec_flags;
    Bytes next_input;
  };
  enum class AtStart : bool { no, yes };
  // Which text is its own bytes, whatever was encoded before.
  enum class SameBytes : std::uint8_t { none, ascii, all };

  Result<void> check_attached() const;
  Result<void> check_open();
  // False at the end of the file. `wanted`: how many characters are missing, 0 if that is not
  // known.
  Result<bool> read_chunk(std::size_t wanted);
  Result<ReadResult> read_rest();
  // Up to `count` characters of what is decoded.
  std::string take(std::size_t count);
  std::string_view unread() const { return std::string_view(decoded_).substr(used_); }
  void set_decoded(std::string text);
  void forget_decoded();
  Ending find_ending(std::string_view text) const;

  Result<void> write_pending();
  // Memory for the next bytes.
  void keep_spare(Bytes&& bytes);
  Result<void> encode(std::string_view text, Bytes& into);
  void end_reading();

  Result<void> set_up();
  Result<void> set_codec(const Codec& codec, std::string_view errors);
  Result<void> change_codec(const TextChanges& changes);
  Result<void> find_start_of_stream();
  static bool encodes_directly(const Codec& codec);
  static SameBytes same_bytes(const Codec& codec);

  // ---- position (text_io_wrapper_seek.cpp)
  Result<TextCookie> place_of_buffer();
  Result<TextCookie> find_cookie(TextCookie cookie);
  Result<std::int64_t> guess_start(std::string_view input, TextCookie& cookie, std::int64_t& skip);
  std::int64_t guess_bytes(std::int64_t characters) const;
  void restore_decoder(const TextCookie& cookie);
  void reset_encoder(AtStart at_start);
  Result<TextCookie> seek_to(const TextCookie& cookie);
  Result<void> skip_characters(const TextCookie& cookie);
  Result<TextCookie> seek_end();

  std::shared_ptr<IOBase> buffer_;
  std::string encoding_;
  std::string errors_;
  std::shared_ptr<const ErrorHandlers> handlers_;
  FindCodec find_codec_;
  std::optional<std::string> mode_;
  std::string newline_;  // what alone ends a line; "" if any does
  bool translates_;      // newline absent
  LineBuffering line_buffering_;
  WriteThrough write_through_;
  Dialect dialect_;

  std::unique_ptr<IncrementalDecoder> decoder_;  // null: not readable
  const NewlineDecoder* universal_ = nullptr;    // decoder_, if it is one
  std::unique_ptr<IncrementalEncoder> encoder_;  // null: not writable
  bool encodes_directly_ = false;                // as CPython's encodefunc, without the encoder
  SameBytes same_bytes_ = SameBytes::none;
  bool has_read1_ = false;
  bool seekable_ = false;  // when it was made
  bool telling_ = false;   // seekable_, and next() is not at work

  std::ptrdiff_t chunk_size_ = 8192;
  bool has_decoded_ = false;  // decoded_ is there, be it empty
  std::string decoded_;
  bool is_ascii_ = false;         // all of decoded_; false where that is not known
  std::size_t used_ = 0;          // bytes of decoded_
  double bytes_a_character_ = 0;  // of the chunk before
  std::optional<Snapshot> snapshot_;
  std::optional<Bytes> pending_;
  Bytes spare_;  // empty
};

}  // namespace backports
