#include "http/spooled.hpp"

namespace timon::http {

void Spooled::append(std::string_view bytes) {
  if (!file_ && text_.size() + bytes.size() > memory_) {
    file_ = std::make_shared<TemporaryFile>(folder_);
    file_->append(text_);
    text_ = {};
  }
  if (file_)
    file_->append(bytes);
  else
    text_ += bytes;
}

std::variant<std::string, SharedBytes, FileBody> Spooled::body() && {
  if (!file_) return std::move(text_);
  auto path = file_->path();
  return FileBody{std::move(path), std::move(file_)};
}

}  // namespace timon::http
