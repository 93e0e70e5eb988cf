"""Faults planted by hand, for scripts/time-to-fault: three in each buffer class, one in closing.

Each is a text that stands once in a file of the library, and what takes its place.
"""
import collections

Fault = collections.namedtuple("Fault", "name what file old new")

IO = "harness/backports/io/"

FAULTS = [
    Fault("reader-readinto-of-a-buffer",
          "BufferedReader.readinto of exactly a buffer's size goes past the buffer",
          IO + "buffered_reader.cpp",
          "const bool direct = remaining > size_;",
          "const bool direct = remaining >= size_;"),
    Fault("reader-seek-to-the-edge",
          "BufferedReader.seek to the end of what is read ahead drops it",
          IO + "buffered_reader.cpp",
          "step >= -pos_ && step <= available)",
          "step >= -pos_ && step < available)"),
    Fault("reader-read-loses-at-would-block",
          "BufferedReader.read(n) gives None at a would-block though it has some",
          IO + "buffered_reader.cpp",
          "if (got.blocked() && written == 0) return ReadResult::nothing_yet();",
          "if (got.blocked()) return ReadResult::nothing_yet();"),
    Fault("writer-last-byte-of-the-buffer",
          "BufferedWriter.write flushes when data just fits",
          IO + "buffered_writer.cpp",
          "return std::ssize(data) <= size_ - (started_ ? pos_ : 0);",
          "return std::ssize(data) < size_ - (started_ ? pos_ : 0);"),
    Fault("writer-count-at-would-block",
          "characters_written leaves out what went past the buffer",
          IO + "buffered_writer.cpp",
          "return would_block(written + size_);",
          "return would_block(size_);"),
    Fault("writer-forgets-a-partial-flush",
          "what a partial flush has sent is sent again",
          IO + "buffered_writer.cpp",
          "std::memmove(buffer_.get(), buffer_.get() + write_pos_, "
          "static_cast<std::size_t>(pending));",
          "std::memmove(buffer_.get(), buffer_.get(), static_cast<std::size_t>(pending));"),
    Fault("pair-readinto1-goes-on",
          "BufferedRWPair.readinto1 calls the stream more than once",
          IO + "buffered_rw_pair.cpp",
          "return reader_->readinto1(target);",
          "return reader_->readinto(target);"),
    Fault("pair-peek-cuts",
          "BufferedRWPair.peek gives no more than it was asked for",
          IO + "buffered_rw_pair.cpp",
          "return reader_->peek(size);",
          "auto ahead = reader_->peek(size);\n"
          "  if (!ahead || size <= 0 || size >= std::ssize(ahead->bytes())) return ahead;\n"
          "  return ReadResult(Bytes(ahead->bytes().substr(0, static_cast<std::size_t>(size))),\n"
          "                    ReadStatus::complete);"),
    Fault("pair-closes-the-reader-first",
          "BufferedRWPair.close closes the reader before the writer",
          IO + "buffered_rw_pair.cpp",
          "  auto writer_closed = writer_->close();\n  auto reader_closed = reader_->close();",
          "  auto reader_closed = reader_->close();\n  auto writer_closed = writer_->close();"),
    Fault("close-stops-at-a-failed-flush",
          "a close whose flush fails leaves the stream open",
          IO + "buffered.cpp",
          "  Result<void> flushed = flush();\n",
          "  Result<void> flushed = flush();\n  if (!flushed) return flushed;\n"),
]
