#pragma once
// How the child process that reads a workbook tells what it found: length-prefixed frames over a pipe. The parent does
// not trust them, for the child may have been taken over by the file.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "formats/workbook/cell.hpp"

namespace timon::formats::workbook {

/// Writes what it receives as frames.
class FrameWriter : public Sink {
 public:
  using Write = std::function<void(std::string_view)>;
  explicit FrameWriter(Write write) : write_(std::move(write)) {}

  void sheet(SheetHeading heading) override;
  void row(Row row) override;
  void merged(MergedRange range) override;
  void hidden(ColumnRange columns) override;
  void refused(const Refused& refusal);
  void done();

 private:
  void send(char kind);

  Write write_;
  std::string frame_;
};

/// What no FrameWriter wrote.
struct BadFrame {};

/// Takes bytes as they come and gives whole frames to a sink. Throws BadFrame.
class FrameReader {
 public:
  explicit FrameReader(Sink& sink) : sink_(sink) {}

  void feed(std::string_view bytes);
  bool is_done() const { return is_done_; }
  const std::optional<Refused>& refusal() const { return refusal_; }
  std::uint64_t rows() const { return rows_; }

 private:
  void take(char kind, std::string_view body);

  Sink& sink_;
  std::string pending_;
  std::optional<Refused> refusal_;
  std::uint64_t rows_ = 0;
  bool is_done_ = false;
};

}  // namespace timon::formats::workbook
