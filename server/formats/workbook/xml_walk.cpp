#include "formats/workbook/xml_walk.hpp"

#include <expat.h>

#include <exception>
#include <memory>
#include <new>

#include "formats/workbook/cell.hpp"

namespace timon::formats::workbook {
namespace {

std::string_view local(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view Attributes::get(std::string_view name) const {
  for (auto pair = pairs_; *pair; pair += 2)
    if (local(pair[0]) == name) return pair[1];
  return {};
}

bool Attributes::is_true(std::string_view name) const {
  const auto value = get(name);
  return value == "1" || value == "true";
}

/// expat is C: an exception must not cross it, so it is kept, the parser stopped, and thrown again outside.
struct XmlWalk::State {
  XmlVisitor& visitor;
  std::uint32_t nesting;
  std::uint32_t depth = 0;
  std::exception_ptr failure{};
  XML_Parser parser = nullptr;

  template <class Step>
  void guarded(Step step) noexcept {
    if (failure) return;
    try {
      step();
    } catch (...) {
      failure = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }

  static State& of(void* data) { return *static_cast<State*>(data); }
  static void open(void* data, const char* name, const char** attributes) {
    auto& state = of(data);
    state.guarded([&] {
      if (++state.depth > state.nesting) throw Refused{"workbook_too_deep", {{"limit", std::to_string(state.nesting)}}};
      state.visitor.open(local(name), Attributes(attributes));
    });
  }
  static void close(void* data, const char* name) {
    auto& state = of(data);
    --state.depth;
    state.guarded([&] { state.visitor.close(local(name)); });
  }
  static void text(void* data, const char* start, int length) {
    auto& state = of(data);
    state.guarded([&] { state.visitor.text({start, static_cast<std::size_t>(length)}); });
  }
  static void document_type(void* data, const char*, const char*, const char*, int) {
    of(data).guarded([] { throw Refused{"workbook_has_entities"}; });
  }
};

XmlWalk::XmlWalk(XmlVisitor& visitor, std::uint32_t nesting) : state_(new State{visitor, nesting}) {
  state_->parser = XML_ParserCreate(nullptr);
  if (!state_->parser) {
    delete state_;
    throw std::bad_alloc();
  }
  XML_SetUserData(state_->parser, state_);
  XML_SetElementHandler(state_->parser, State::open, State::close);
  XML_SetCharacterDataHandler(state_->parser, State::text);
  XML_SetStartDoctypeDeclHandler(state_->parser, State::document_type);
}

XmlWalk::~XmlWalk() {
  XML_ParserFree(state_->parser);
  delete state_;
}

void XmlWalk::parse(std::string_view piece, bool is_last) {
  const auto status = XML_Parse(state_->parser, piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
  if (state_->failure) std::rethrow_exception(state_->failure);
  if (status == XML_STATUS_OK) return;
  if (XML_GetErrorCode(state_->parser) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
  throw Refused{"workbook_damaged"};
}

void XmlWalk::feed(std::string_view piece) { parse(piece, false); }
void XmlWalk::finish() { parse({}, true); }

}  // namespace timon::formats::workbook
