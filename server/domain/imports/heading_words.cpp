#include "domain/imports/heading_words.hpp"

#include <algorithm>
#include <array>

#include "base/folded.hpp"

namespace timon::imports {
namespace {

using enum Meaning;

constexpr auto code_words =
    std::to_array<std::string_view>({"cod", "codigo", "codigos", "clave", "cve", "id", "no", "n", "num", "nro",
                                     "numero", "item", "ref", "cd", "#", "folio", "consecutivo", "correlativo"});

struct FactWord {
  Meaning kind;
  std::string_view word;
};
/// The first that is in a heading counts: "Logros esperados" are planned, "Meta alcanzada" is reported.
constexpr auto fact_words = std::to_array<FactWord>({{Planned, "esperad*"},
                                                     {Planned, "previst*"},
                                                     {Planned, "proyectad*"},
                                                     {Planned, "planead*"},
                                                     {Planned, "planejad*"},
                                                     {Planned, "planific*"},
                                                     {Planned, "prog"},
                                                     {Planned, "progr"},
                                                     {Planned, "programad*"},
                                                     {Planned, "programacion"},
                                                     {Planned, "estimad*"},
                                                     {Planned, "calendariz*"},
                                                     {Planned, "previs*"},
                                                     {Verified, "verificad*"},
                                                     {Verified, "validad*"},
                                                     {Verified, "comprobad*"},
                                                     {Reported, "ejec*"},
                                                     {Reported, "exec*"},
                                                     {Reported, "real"},
                                                     {Reported, "reales"},
                                                     {Reported, "realizad*"},
                                                     {Reported, "logr*"},
                                                     {Reported, "avance*"},
                                                     {Reported, "avanco*"},
                                                     {Reported, "alcanzad*"},
                                                     {Reported, "alcancad*"},
                                                     {Reported, "obtenid*"},
                                                     {Reported, "cumplid*"},
                                                     {Reported, "resultado*"},
                                                     {Reported, "reportad*"},
                                                     {Reported, "apurado"},
                                                     {Reported, "atingid*"},
                                                     {Reported, "obtid*"},
                                                     {Reported, "efetiv*"},
                                                     {Reported, "efectiv*"},
                                                     {Reported, "efectuad*"},
                                                     {Reported, "observad*"},
                                                     {Reported, "seguimiento*"},
                                                     {Reported, "acompanhamento"},
                                                     {Planned, "meta"},
                                                     {Planned, "metas"},
                                                     {Planned, "objetivo"},
                                                     {Planned, "objetivos"},
                                                     {Planned, "plan"},
                                                     {Planned, "target"},
                                                     {Reported, "actual"},
                                                     {Planned, "p"},
                                                     {Reported, "e"}});

constexpr auto office_words = std::to_array<std::string_view>(
    {"secretaria",       "secretario",    "sec",           "subsecretaria", "direccion",   "dir",
     "subdireccion",     "diretoria",     "departamento",  "depto",         "oficina",     "gerencia",
     "subgerencia",      "coordinacion",  "coordenadoria", "unidad",        "unidade",     "instituto",
     "ministerio",       "jefatura",      "sindicatura",   "tesoreria",     "contraloria", "comisaria",
     "alcaldia",         "prefeitura",    "fundacao",      "fundacion",     "empresa",     "agencia",
     "superintendencia", "controladoria", "procuradoria",  "delegacion"});

constexpr auto plan_words = std::to_array<std::string_view>({"plan", "plano", "planes", "programa", "poa", "poi", "pei",
                                                             "pladeco", "pdm", "pmd", "ppa", "metas", "compromisos",
                                                             "tablero", "matriz", "agenda", "seguimiento"});

struct SenseWord {
  std::string_view beginning;
  std::string_view sense;
};
constexpr auto sense_words = std::to_array<SenseWord>(
    {{"increment", "ascending"},      {"aument", "ascending"},        {"ascend", "ascending"},
     {"crec", "ascending"},           {"cresc", "ascending"},         {"al alza", "ascending"},
     {"alza", "ascending"},           {"positiv", "ascending"},       {"maximiz", "ascending"},
     {"mayor", "ascending"},          {"reduc", "descending"},        {"reduz", "descending"},
     {"disminu", "descending"},       {"diminu", "descending"},       {"descend", "descending"},
     {"decrec", "descending"},        {"a la baja", "descending"},    {"baja", "descending"},
     {"negativ", "descending"},       {"minimiz", "descending"},      {"menor", "descending"},
     {"manten", "maintain"},          {"manut", "maintain"},          {"constante", "maintain"},
     {"estab", "maintain"},           {"quanto maior", "ascending"},  {"maior", "ascending"},
     {"quanto menor", "descending"},  {"cuanto mas", "ascending"},    {"cuanto mayor", "ascending"},
     {"cuanto menos", "descending"},  {"cuanto menor", "descending"}, {"mas es mejor", "ascending"},
     {"menos es mejor", "descending"}});

constexpr std::array<std::string_view, 18> empty_words{"-",   "--",  "s/d", "sd",        "n/a",           "n.a.",
                                                       "na",  "n/d", "nd",  "n.d.",      "s.i.",          "s/i",
                                                       "n.e", "...", "…",   "no aplica", "no disponible", "sin dato"};

bool is_word(std::string_view word, std::string_view pattern) {
  if (!pattern.ends_with('*')) return word == pattern;
  return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

/// How many letters of the heading the phrase says; 0 when it is not in it.
std::size_t said_by(std::string_view phrase, std::span<const std::string> words) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= phrase.size();) {
    const auto end = std::min(phrase.find(' ', at), phrase.size());
    parts.push_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  for (std::size_t at = 0; at + parts.size() <= words.size(); ++at) {
    std::size_t letters = 0, part = 0;
    for (; part < parts.size() && is_word(words[at + part], parts[part]); ++part) letters += words[at + part].size();
    if (part == parts.size()) return letters;
  }
  return 0;
}

/// Without what stands in parentheses, unless that is all there is.
std::string without_parentheses(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) kept += c;
    if (c == ')' && depth > 0) --depth;
  }
  return kept.find_first_not_of(" \n") == std::string::npos ? std::string(text) : kept;
}

}  // namespace

std::vector<std::string> words_of_heading(std::string_view heading) {
  std::vector<std::string> words(1);
  for (const char c : folded(without_parentheses(heading))) {
    const bool is_of_a_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '#';
    if (is_of_a_word)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

const HeadingPhrase* phrase_of(std::span<const std::string> words) {
  const HeadingPhrase* best = nullptr;
  std::size_t most = 0;
  for (const auto& table : {unread_phrases(), level_phrases(), heading_phrases()})
    for (const auto& row : table)
      if (const auto said = said_by(row.phrase, words); said > most) best = &row, most = said;
  return best;
}

bool says_code(std::span<const std::string> words) {
  return std::ranges::any_of(words,
                             [](const auto& word) { return std::ranges::find(code_words, word) != code_words.end(); });
}

bool is_office_name(std::string_view text) {
  const auto words = words_of_heading(text);
  return words.size() > 1 &&
         std::ranges::any_of(office_words, [&](const auto& pattern) { return is_word(words.front(), pattern); });
}

bool is_name_of_a_plan(std::string_view text) {
  const auto words = words_of_heading(text);
  const auto names_plan = [&](const auto& word) {
    return std::ranges::any_of(plan_words, [&](const auto& pattern) { return is_word(word, pattern); });
  };
  // "Dirección de Planeación", "Secretaria de Planejamento" are whose it is.
  return !is_office_name(text) && std::ranges::any_of(words, names_plan);
}

Meaning fact_of(std::span<const std::string> words) {
  for (const auto& [kind, pattern] : fact_words)
    for (const auto& word : words)
      if (is_word(word, pattern)) return kind;
  return Nothing;
}

std::string_view sense_of(std::string_view text) {
  const auto word = folded(text);
  if (word == "i") return "ascending";
  if (word == "m") return "maintain";
  if (word == "r" || word == "d") return "descending";
  for (const auto& [beginning, sense] : sense_words)
    if (word.starts_with(beginning)) return sense;
  return {};
}

bool is_empty_word(std::string_view text) {
  return std::ranges::find(empty_words, std::string_view(folded(text))) != empty_words.end();
}

}  // namespace timon::imports
