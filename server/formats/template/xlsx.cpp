#include <algorithm>

#include "formats/template/office_file.hpp"
#include "formats/template/xlsx_sheet.hpp"

namespace timon::formats::templates {
namespace {

struct SheetPart {
  std::string name{};
  std::string part{};
};

/// A target as the part that it names: "../drawings/drawing1.xml" beside "xl/worksheets".
std::string resolved(const std::string& folder, const std::string& target) {
  if (target.starts_with('/')) return target.substr(1);
  std::string path = folder;
  std::string_view rest = target;
  while (rest.starts_with("../")) {
    rest.remove_prefix(3);
    const auto slash = path.rfind('/');
    path = slash == std::string::npos ? "" : path.substr(0, slash);
  }
  return path.empty() ? std::string(rest) : path + "/" + std::string(rest);
}

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/')); }

std::string relations_of(const std::string& part) {
  return folder_of(part) + "/_rels/" + part.substr(part.rfind('/') + 1) + ".rels";
}

struct Relation {
  std::string id{}, part{};
};

std::vector<Relation> relations(Package& package, const std::string& part) {
  std::vector<Relation> found;
  const auto name = relations_of(part);
  if (!package.has(name)) return found;
  for (const auto& token : tokens_of(package.read(name)))
    if (token.name() == "Relationship" && attribute(token.raw, "TargetMode") != "External")
      found.push_back({attribute(token.raw, "Id"), resolved(folder_of(part), attribute(token.raw, "Target"))});
  return found;
}

constexpr auto* workbook_part = "xl/workbook.xml";

std::vector<SheetPart> sheets_of(Package& package) {
  const auto targets = relations(package, workbook_part);
  std::vector<SheetPart> sheets;
  for (const auto& token : tokens_of(package.read(workbook_part))) {
    if (token.name() != "sheet") continue;
    const auto id = attribute(token.raw, "r:id");
    const auto found = std::ranges::find(targets, id, &Relation::id);
    const bool is_sheet = found != targets.end() && found->part.find("worksheets/") != std::string::npos;
    if (is_sheet && package.has(found->part)) sheets.push_back({attribute(token.raw, "name"), found->part});
  }
  return sheets;
}

std::vector<std::string> shared_texts(Package& package) {
  std::vector<std::string> texts;
  if (!package.has("xl/sharedStrings.xml")) return texts;
  const auto tokens = tokens_of(package.read("xl/sharedStrings.xml"));
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].is_single("si")) texts.emplace_back();
    if (!tokens[at].opens("si")) continue;
    const auto close = end_of(tokens, at);
    std::string text;
    for (auto inner = at; inner < close; ++inner) {
      if (tokens[inner].opens("rPh")) inner = end_of(tokens, inner);
      if (tokens[inner].opens("t")) text += text_of(tokens, inner, end_of(tokens, inner));
    }
    texts.push_back(std::move(text));
    at = close;
  }
  return texts;
}

/// Pictures and charts stand where rows stand; their anchors count from zero.
std::string anchors_moved(const std::string& xml, const Repetitions& repetitions) {
  auto tokens = tokens_of(xml);
  for (std::size_t at = 1; at < tokens.size(); ++at)
    if (tokens[at].kind == TokenKind::Text && tokens[at - 1].opens("row"))
      tokens[at].raw = std::to_string(
          first_row_after(repetitions, static_cast<std::uint32_t>(std::stoul("0" + tokens[at].raw)) + 1) - 1);
  return written(tokens);
}

void move_beside(Package& package, const std::string& part, const Repetitions& repetitions) {
  for (const auto& [id, beside] : relations(package, part)) {
    if (!package.has(beside)) continue;
    const bool is_drawing = beside.find("drawings/drawing") != std::string::npos && beside.ends_with(".xml");
    const bool has_areas = beside.find("/tables/") != std::string::npos || beside.find("comments") != std::string::npos;
    if (is_drawing) package.replace(beside, anchors_moved(package.read(beside), repetitions));
    if (!has_areas || !beside.ends_with(".xml")) continue;
    const auto tokens = tokens_of(package.read(beside));
    package.replace(beside, references_moved(tokens, 0, tokens.size(), repetitions));
  }
}

/// What a name of the workbook says of the sheet, as 'Hoja 1'!$A$1:$H$20 does.
std::string name_moved(const std::string& text, const std::string& sheet, const Repetitions& repetitions) {
  for (const auto& prefix : {sheet + "!", "'" + sheet + "'!"})
    if (text.starts_with(prefix)) return prefix + moved_reference(repetitions, text.substr(prefix.size()));
  return text;
}

struct Moved {
  std::string sheet{};
  Repetitions repetitions{};
};

/// Everything is reckoned anew when it is opened: values were put in and formulas moved.
std::string workbook_filled(const std::string& xml, const std::vector<Moved>& moved) {
  auto tokens = tokens_of(xml);
  bool has_settings = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    auto& token = tokens[at];
    if (token.name() == "calcPr" && token.kind != TokenKind::Closes) {
      token.raw = with_attribute(token.raw, "fullCalcOnLoad", "1");
      has_settings = true;
    }
    if (token.kind == TokenKind::Text && at > 0 && tokens[at - 1].opens("definedName"))
      for (const auto& [sheet, repetitions] : moved)
        token.raw = escaped(name_moved(unescaped(token.raw), sheet, repetitions));
  }
  if (has_settings) return written(tokens);
  for (auto& token : tokens)
    if (token.closes("sheets")) {
      const auto names = std::ranges::find_if(tokens, [](const Token& its) { return its.closes("definedNames"); });
      auto& before = names == tokens.end() ? token : *names;
      const auto prefix = prefix_of("<" + before.raw.substr(2));
      before.raw += "<" + prefix + "calcPr fullCalcOnLoad=\"1\"/>";
      break;
    }
  return written(tokens);
}

std::string without(const std::string& xml, std::string_view named) {
  auto tokens = tokens_of(xml);
  std::erase_if(tokens, [&](const Token& token) {
    return token.kind == TokenKind::Single && token.raw.find(named) != std::string::npos;
  });
  return written(tokens);
}

/// The order of reckoning, which names cells that moved.
void drop_calculation_chain(Package& package) {
  if (!package.has("xl/calcChain.xml")) return;
  package.remove("xl/calcChain.xml");
  package.replace("[Content_Types].xml", without(package.read("[Content_Types].xml"), "calcChain"));
  package.replace(relations_of(workbook_part), without(package.read(relations_of(workbook_part)), "calcChain"));
}

}  // namespace

std::vector<FoundMark> marks_of_workbook(Package& package) {
  const auto texts = shared_texts(package);
  std::vector<FoundMark> marks;
  for (const auto& [name, part] : sheets_of(package)) {
    const XlsxSheet sheet(name, package.read(part), texts);
    sheet.require_sound();
    marks.insert(marks.end(), sheet.marks().begin(), sheet.marks().end());
  }
  return marks;
}

void fill_workbook(Package& package, const Values& values) {
  const auto texts = shared_texts(package);
  std::vector<Moved> moved;
  for (const auto& [name, part] : sheets_of(package)) {
    const XlsxSheet sheet(name, package.read(part), texts);
    sheet.require_sound();
    const auto repetitions = sheet.repetitions(values);
    package.replace(part, sheet.filled(values, repetitions));
    if (!repetitions.empty()) move_beside(package, part, repetitions);
    moved.push_back({name, repetitions});
  }
  package.replace(workbook_part, workbook_filled(package.read(workbook_part), moved));
  drop_calculation_chain(package);
}

}  // namespace timon::formats::templates
