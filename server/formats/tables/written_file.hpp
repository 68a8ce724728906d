#pragma once
// A file that a library wrote, handed on in pieces.

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

namespace timon::formats {

inline void write_pieces(const std::filesystem::path& file, const std::function<void(std::string_view)>& write) {
  constexpr std::streamsize piece_size = 64 << 10;
  std::ifstream stream(file, std::ios::binary);
  std::string piece(piece_size, '\0');
  while (stream.read(piece.data(), piece_size), stream.gcount() > 0)
    write(std::string_view(piece).substr(0, static_cast<std::size_t>(stream.gcount())));
}

}  // namespace timon::formats
