#include "python/python_codec.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "backports/codec/lookup.h"
#include "python/arguments.h"
#include "python/names.h"
#include "python/python_error.h"
#include "python/text.h"

namespace backports_python {

using backports::Bytes;
using backports::Codec;
using backports::DecoderState;
using backports::EncoderState;
using backports::Error;
using backports::ErrorPolicy;
using backports::ErrorType;
using backports::Final;
using backports::Replacement;
using backports::Result;

namespace {

// What making a decoder or an encoder raised: the library's interface has no place for it.
std::optional<Error>& codec_failure() {
  static auto& failure = *new std::optional<Error>;
  return failure;
}

Error type_error(const char* what, PyObject* value) {
  return Error::with_message(ErrorType::TypeError,
                             what + std::string(Py_TYPE(value)->tp_name) + "'");
}

// ================================================================= decoders

class PythonDecoder final : public backports::IncrementalDecoder {
 public:
  explicit PythonDecoder(Ref decoder) : decoder_(std::move(decoder)) {}

  Result<void> decode(std::string_view input, Final final, std::string& into) override {
    if (failure_) return std::move(*std::exchange(failure_, std::nullopt));
    if (!decoder_) return Error(ErrorType::ValueError, "no decoder");
    const Ref bytes = Ref::steal(bytes_object(input));
    const Ref text =
        Ref::steal(PyObject_CallMethodObjArgs(decoder_.get(), names().decode, bytes.get(),
                                              final == Final::yes ? Py_True : Py_False, nullptr));
    if (!text) return take_exception();
    if (PyUnicode_Check(text.get()) == 0) {
      return type_error("decoder should return a string result, not '", text.get());
    }
    TextView view;
    if (!view.take(text.get())) return take_exception();
    into += view.text();
    return {};
  }

  Error refuse(std::string_view type_name) const override {
    return Error::with_message(ErrorType::TypeError, "a bytes-like object is required, not '" +
                                                         std::string(type_name) + "'");
  }

  DecoderState state() const override {
    DecoderState state;
    const Ref pair =
        decoder_ ? Ref::steal(PyObject_CallMethodNoArgs(decoder_.get(), names().getstate)) : Ref();
    if (!pair) {
      if (decoder_) failure_ = take_exception();
      return state;
    }
    if (PyTuple_Check(pair.get()) == 0 || PyTuple_GET_SIZE(pair.get()) != 2) {
      failure_ = Error(ErrorType::TypeError, "illegal decoder state");
      return state;
    }
    PyObject* const pending = PyTuple_GET_ITEM(pair.get(), 0);
    if (PyBytes_Check(pending) == 0) {
      failure_ = type_error("illegal decoder state: the first item should be a bytes object, not '",
                            pending);
      return state;
    }
    state.pending.assign(PyBytes_AS_STRING(pending),
                         static_cast<std::size_t>(PyBytes_GET_SIZE(pending)));
    const long long flags = PyLong_AsLongLong(PyTuple_GET_ITEM(pair.get(), 1));
    if (flags == -1 && PyErr_Occurred() != nullptr) failure_ = take_exception();
    state.flags = flags;
    return state;
  }

  void set_state(const DecoderState& state) override {
    const Ref pair = Ref::steal(Py_BuildValue("(y#L)", state.pending.data(),
                                              static_cast<Py_ssize_t>(state.pending.size()),
                                              static_cast<long long>(state.flags)));
    if (pair) call(names().setstate, pair);
  }
  void reset() override { call(names().reset, Ref()); }

 private:
  void call(PyObject* method, const Ref& argument) {
    if (!decoder_) return;
    const Ref done =
        Ref::steal(argument ? PyObject_CallMethodOneArg(decoder_.get(), method, argument.get())
                            : PyObject_CallMethodNoArgs(decoder_.get(), method));
    if (!done) failure_ = take_exception();
  }

  Ref decoder_;
  mutable std::optional<Error> failure_;
};

// ================================================================= encoders

class PythonEncoder final : public backports::IncrementalEncoder {
 public:
  explicit PythonEncoder(Ref encoder) : encoder_(std::move(encoder)) {}

  Result<void> encode(std::string_view text, Final final, Bytes& into) override {
    if (!encoder_) return Error(ErrorType::ValueError, "no encoder");
    const Ref given = Ref::steal(text_object(text));
    if (!given) return take_exception();
    const Ref bytes =
        Ref::steal(final == Final::yes
                       ? PyObject_CallMethodObjArgs(encoder_.get(), names().encode, given.get(),
                                                    Py_True, nullptr)
                       : PyObject_CallMethodOneArg(encoder_.get(), names().encode, given.get()));
    if (!bytes) return take_exception();
    if (PyBytes_Check(bytes.get()) == 0) {
      return type_error("encoder should return a bytes object, not '", bytes.get());
    }
    into.append(PyBytes_AS_STRING(bytes.get()),
                static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get())));
    return {};
  }
  EncoderState state() const override { return {}; }
  // setstate(0), which is all that a text file gives.
  void set_state(const EncoderState&) override {
    if (!encoder_) return;
    const Ref zero = Ref::steal(PyLong_FromLong(0));
    const Ref done =
        Ref::steal(PyObject_CallMethodOneArg(encoder_.get(), names().setstate, zero.get()));
    if (!done) codec_failure() = take_exception();
  }
  void reset() override {
    if (!encoder_) return;
    const Ref done = Ref::steal(PyObject_CallMethodNoArgs(encoder_.get(), names().reset));
    if (!done) codec_failure() = take_exception();
  }

 private:
  Ref encoder_;
};

// ================================================================= codecs

// A CodecInfo that the library has no codec for.
class PythonCodec final : public Codec {
 public:
  PythonCodec(std::string name, PyObject* info) : name_(std::move(name)), info_(Ref::share(info)) {}

  PyObject* info() const { return info_.get(); }
  std::string_view name() const override { return name_; }
  std::unique_ptr<backports::IncrementalDecoder> decoder(ErrorPolicy errors) const override {
    return std::make_unique<PythonDecoder>(made("incrementaldecoder", errors));
  }
  std::unique_ptr<backports::IncrementalEncoder> encoder(ErrorPolicy errors) const override {
    return std::make_unique<PythonEncoder>(made("incrementalencoder", errors));
  }

 private:
  Ref made(const char* factory, const ErrorPolicy& errors) const {
    const Ref type = Ref::steal(PyObject_GetAttrString(info_.get(), factory));
    Ref object =
        type ? Ref::steal(PyObject_CallFunction(type.get(), "s", errors.name().c_str())) : Ref();
    if (!object) codec_failure() = take_exception();
    return object;
  }

  std::string name_;
  Ref info_;
};

// Whether the encoding is the one of the standard library that the library of C++ has.
bool is_own(PyObject* info, std::string_view name) {
  const Ref shown = Ref::steal(PyObject_GetAttrString(info, "name"));
  const Ref decoder = Ref::steal(PyObject_GetAttrString(info, "incrementaldecoder"));
  const Ref module =
      decoder ? Ref::steal(PyObject_GetAttrString(decoder.get(), "__module__")) : Ref();
  const char* const module_name =
      module && PyUnicode_Check(module.get()) != 0 ? PyUnicode_AsUTF8(module.get()) : nullptr;
  const char* const shown_name =
      shown && PyUnicode_Check(shown.get()) != 0 ? PyUnicode_AsUTF8(shown.get()) : nullptr;
  PyErr_Clear();
  return module_name != nullptr && shown_name != nullptr && name == shown_name &&
         std::string_view(module_name).starts_with("encodings.");
}

// The last one that was asked for by this name: whoever asks needs it only to make a decoder and an
// encoder.
const Codec* python_codec(const std::string& name, PyObject* info) {
  // Outlives the interpreter.
  static auto& known = *new std::map<std::string, std::unique_ptr<PythonCodec>>;
  auto& codec = known[name];
  if (codec == nullptr || codec->info() != info) codec = std::make_unique<PythonCodec>(name, info);
  return codec.get();
}

// ================================================================= error handlers

Result<Replacement> replacement_of(const Ref& answer, bool decoding) {
  if (!answer) return take_exception();
  const auto refused = [decoding] {
    return decoding
               ? Error(ErrorType::TypeError, "decoding error handler must return (str, int) tuple")
               : Error(ErrorType::TypeError,
                       "encoding error handler must return (str/bytes, int) tuple");
  };
  PyObject* const pair = answer.get();
  if (PyTuple_Check(pair) == 0 || PyTuple_GET_SIZE(pair) != 2) return refused();
  PyObject* const content = PyTuple_GET_ITEM(pair, 0);
  if (PyLong_Check(PyTuple_GET_ITEM(pair, 1)) == 0) return refused();
  Replacement replacement;
  replacement.position = PyLong_AsSsize_t(PyTuple_GET_ITEM(pair, 1));
  if (replacement.position == -1 && PyErr_Occurred() != nullptr) return take_exception();
  if (PyBytes_Check(content) != 0 && !decoding) {
    replacement.kind = Replacement::Kind::bytes;
    replacement.content.assign(PyBytes_AS_STRING(content),
                               static_cast<std::size_t>(PyBytes_GET_SIZE(content)));
    return replacement;
  }
  TextView view;
  if (PyUnicode_Check(content) == 0) return refused();
  if (!view.take(content)) return take_exception();
  replacement.content = view.text();
  return replacement;
}

class PythonErrorHandlers final : public backports::ErrorHandlers {
 public:
  const backports::ErrorHandler* find(std::string_view name) const override {
    const std::string wanted(name);
    const Ref handler = Ref::steal(PyCodec_LookupError(wanted.c_str()));
    if (!handler) {
      PyErr_Clear();
      return nullptr;
    }
    auto kept = std::make_shared<Ref>(Ref::share(handler.get()));
    handlers_[wanted] = [kept](const Error& error) {
      raise(error.clone());
      PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
      PyErr_Fetch(&type, &value, &traceback);
      const Ref exception = Ref::steal(value);
      Py_XDECREF(type);
      Py_XDECREF(traceback);
      return replacement_of(Ref::steal(PyObject_CallOneArg(kept->get(), exception.get())),
                            error.type() == ErrorType::UnicodeDecodeError);
    };
    return &handlers_[wanted];
  }

 private:
  mutable std::map<std::string, backports::ErrorHandler> handlers_;
};

}  // namespace

Result<const Codec*> find_codec(std::string_view name) {
  const std::string wanted(name);
  const Ref info = Ref::steal(_PyCodec_LookupTextEncoding(wanted.c_str(), "codecs.open()"));
  if (!info) return take_exception();
  const auto own = backports::find_codec(name);
  if (own && is_own(info.get(), (*own)->name())) return *own;
  return python_codec(wanted, info.get());
}

std::shared_ptr<const backports::ErrorHandlers> python_error_handlers() {
  // Outlives the interpreter, as the codecs do.
  static const auto& handlers =
      *new std::shared_ptr<const backports::ErrorHandlers>(std::make_shared<PythonErrorHandlers>());
  return handlers;
}

std::unique_ptr<backports::IncrementalDecoder> python_decoder(PyObject* decoder) {
  return std::make_unique<PythonDecoder>(Ref::share(decoder));
}

Result<void> take_codec_failure() {
  if (!codec_failure()) return {};
  return std::move(*std::exchange(codec_failure(), std::nullopt));
}

}  // namespace backports_python
