#pragma once
// Walks an XML document, element by element, by expat. Document types, and with them entities, are refused.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace timon::formats::workbook {

/// The attributes of one element, names without their prefix.
class Attributes {
 public:
  explicit Attributes(const char** pairs) : pairs_(pairs) {}
  /// Empty when it is not there.
  std::string_view get(std::string_view name) const;
  bool is_true(std::string_view name) const;

 private:
  const char** pairs_;
};

/// Names come without their prefix.
class XmlVisitor {
 public:
  virtual ~XmlVisitor() = default;
  virtual void open(std::string_view name, const Attributes& attributes) = 0;
  virtual void close(std::string_view) {}
  virtual void text(std::string_view) {}
};

class XmlWalk {
 public:
  XmlWalk(XmlVisitor& visitor, std::uint32_t nesting);
  ~XmlWalk();
  XmlWalk(const XmlWalk&) = delete;
  XmlWalk& operator=(const XmlWalk&) = delete;

  void feed(std::string_view piece);
  void finish();

 private:
  struct State;
  void parse(std::string_view piece, bool is_last);

  State* state_;
};

}  // namespace timon::formats::workbook
