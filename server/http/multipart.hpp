#pragma once
// Forms as browsers send them: fields and files. Reads in pieces, keeps files on disk, ends at the first limit passed.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "http/request.hpp"

namespace timon::http {

struct FormLimits {
  std::size_t parts = 32;
  std::size_t field_bytes = 256 << 10;
  std::uint64_t file_bytes = std::uint64_t{64} << 20;
};

struct FormFile {
  /// The form field's name.
  std::string name;
  /// As the caller named it, without folders; for people to read, never for opening.
  std::string file_name;
  std::string content_type;
  std::shared_ptr<TemporaryFile> file;
};

struct Form {
  Pairs fields{};
  std::vector<FormFile> files{};

  std::optional<std::string_view> field(std::string_view name) const;
  const FormFile* file(std::string_view name) const;
};

/// multipart/form-data or application/x-www-form-urlencoded. Refusals: `unsupported_media_type`, `malformed_form`,
/// `body_too_large`, and `form_too_long` for too many or too long fields.
Result<Form> read_form(const Request& request, const FormLimits& limits = {});

/// The parser behind it, fed in pieces of any size.
class MultipartParser {
 public:
  MultipartParser(std::string_view boundary, std::string spool, FormLimits limits);

  /// Nothing, or the refusal; after one no more is taken.
  Result<void> feed(std::string_view bytes);
  /// The form, when the closing boundary has been seen.
  Result<Form> finish();

 private:
  enum class State { Preamble, AfterBoundary, Head, Body, Done };
  enum class Step { Again, NeedsMore };

  Result<Step> step();
  Result<Step> skip_preamble();
  Result<Step> after_boundary();
  Result<Step> read_head();
  Result<Step> read_body();
  Result<void> begin_part(std::string_view head);
  Result<void> keep(std::string_view bytes);

  std::string delimiter_;  ///< CR LF "--" boundary
  std::string spool_;
  FormLimits limits_;
  State state_ = State::Preamble;
  std::string waiting_ = "\r\n";  ///< the first boundary may be the first thing there is
  Form form_;
  bool in_file_ = false;
};

}  // namespace timon::http
