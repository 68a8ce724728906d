#include "web/documents/sealed_pages.hpp"

namespace timon::documents {

std::string verification_address(const std::string& origin, const Catalogue& words) {
  return origin.empty() ? origin : origin + words.text("document.verification_path");
}

formats::pdf::Sheet sealed_sheet(const Document& document, const usecases::people::InstitutionShown& institution,
                                 std::string logo, const Catalogue& words, const std::string& portal) {
  const auto say = [&words](const char* key, const Arguments& arguments = {}) {
    return words.text(std::string("document.report.") + key, arguments);
  };
  formats::pdf::Sheet pages;
  pages.paper = document.paper == Paper::A4 ? formats::pdf::Paper::A4 : formats::pdf::Paper::Letter;
  pages.owner = institution.office.name;
  pages.logo = std::move(logo);
  pages.seal = {
      portal.empty() ? portal : portal + "/" + document.code,
      {say("code", {{"code", document.code}}), portal.empty() ? say("check_here") : say("check", {{"address", portal}}),
       say(document.report_id ? "content_hash" : "living_hash", {{"hash", document.content_hash}})}};
  pages.page_words = [&words](int page, int of) {
    return words.text("document.report.page", {{"page", std::to_string(page)}, {"pages", std::to_string(of)}});
  };
  return pages;
}

formats::pdf::SignatureBoxes boxes_to_sign(const std::vector<std::pair<std::string, std::string>>& signers,
                                           const Catalogue& words) {
  formats::pdf::SignatureBoxes boxes;
  for (const auto& [title, office] : signers)
    boxes.boxes.push_back(
        {title, {office, words.text("document.report.sign_here"), words.text("document.report.sign_on")}});
  return boxes;
}

}  // namespace timon::documents
