#include "web/portal/addresses.hpp"

#include "http/target.hpp"

namespace timon::portal {

Addresses::Addresses(std::string_view language) : language_(language) {
  if (language == "en") {
    plans_ = "plans", accessibility_ = "accessibility", open_data_ = "open-data", manual_ = "help",
    evidence_ = "evidence", verification_ = "verify";
  } else if (language == "pt") {
    plans_ = "planos", accessibility_ = "acessibilidade", open_data_ = "dados-abertos", manual_ = "ajuda",
    evidence_ = "evidencias", verification_ = "verificar";
  } else {
    plans_ = "planes", accessibility_ = "accesibilidad", open_data_ = "datos-abiertos", manual_ = "ayuda",
    evidence_ = "evidencias", verification_ = "verificar";
  }
}

std::string Addresses::plan(std::string_view plan) const {
  return home() + "/" + plans_ + "/" + http::percent_encoded(plan);
}

std::string Addresses::element(std::string_view plan, std::string_view element) const {
  return this->plan(plan) + "/" + http::percent_encoded(element);
}

std::string Addresses::group(std::string_view plan, GroupBy by, std::string_view key) const {
  return this->plan(plan) + "/" + word_of(by) + "/" + http::percent_encoded(key);
}

std::string Addresses::word_of(GroupBy by) const {
  if (language_ == "en") return std::string(name_of(by));
  if (by == GroupBy::Office) return language_ == "pt" ? "orgao" : "dependencia";
  return by == GroupBy::Theme ? "tema" : "lugar";
}

std::string Addresses::table(std::string_view plan) const {
  return open_data() + "/" + http::percent_encoded(plan) + ".csv";
}

std::string with_query(const std::string& address, const std::vector<std::pair<std::string, std::string>>& pairs) {
  http::Pairs given;
  for (const auto& pair : pairs)
    if (!pair.second.empty()) given.push_back(pair);
  return given.empty() ? address : address + "?" + http::write_query(given);
}

}  // namespace timon::portal
