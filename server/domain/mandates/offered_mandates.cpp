#include "domain/mandates/offered_mandates.hpp"

#include <array>

namespace timon::mandates {
namespace {

struct Worded {
  std::string_view es, en, pt;

  std::string in(std::string_view language) const {
    return std::string(language == "en" ? en : language == "pt" ? pt : es);
  }
};

// General Assembly resolution 70/1 of 25 September 2015, "Transforming our world: the 2030 Agenda for Sustainable
// Development"; Spanish and English are the resolution's own words, Portuguese those of the United Nations in Brazil.
constexpr std::array<Worded, 17> goals{
    {{"Poner fin a la pobreza en todas sus formas en todo el mundo", "End poverty in all its forms everywhere",
      "Acabar com a pobreza em todas as suas formas, em todos os lugares"},
     {"Poner fin al hambre, lograr la seguridad alimentaria y la mejora de la nutrición y promover la agricultura "
      "sostenible",
      "End hunger, achieve food security and improved nutrition and promote sustainable agriculture",
      "Acabar com a fome, alcançar a segurança alimentar e melhoria da nutrição e promover a agricultura sustentável"},
     {"Garantizar una vida sana y promover el bienestar para todos en todas las edades",
      "Ensure healthy lives and promote well-being for all at all ages",
      "Assegurar uma vida saudável e promover o bem-estar para todas e todos, em todas as idades"},
     {"Garantizar una educación inclusiva, equitativa y de calidad y promover oportunidades de aprendizaje durante "
      "toda la vida para todos",
      "Ensure inclusive and equitable quality education and promote lifelong learning opportunities for all",
      "Assegurar a educação inclusiva e equitativa e de qualidade, e promover oportunidades de aprendizagem ao longo "
      "da vida para todas e todos"},
     {"Lograr la igualdad entre los géneros y empoderar a todas las mujeres y las niñas",
      "Achieve gender equality and empower all women and girls",
      "Alcançar a igualdade de gênero e empoderar todas as mulheres e meninas"},
     {"Garantizar la disponibilidad de agua y su gestión sostenible y el saneamiento para todos",
      "Ensure availability and sustainable management of water and sanitation for all",
      "Assegurar a disponibilidade e gestão sustentável da água e saneamento para todas e todos"},
     {"Garantizar el acceso a una energía asequible, segura, sostenible y moderna para todos",
      "Ensure access to affordable, reliable, sustainable and modern energy for all",
      "Assegurar o acesso confiável, sustentável, moderno e a preço acessível à energia para todas e todos"},
     {"Promover el crecimiento económico sostenido, inclusivo y sostenible, el empleo pleno y productivo y el trabajo "
      "decente para todos",
      "Promote sustained, inclusive and sustainable economic growth, full and productive employment and decent work "
      "for all",
      "Promover o crescimento econômico sustentado, inclusivo e sustentável, emprego pleno e produtivo e trabalho "
      "decente para todas e todos"},
     {"Construir infraestructuras resilientes, promover la industrialización inclusiva y sostenible y fomentar la "
      "innovación",
      "Build resilient infrastructure, promote inclusive and sustainable industrialization and foster innovation",
      "Construir infraestruturas resilientes, promover a industrialização inclusiva e sustentável e fomentar a "
      "inovação"},
     {"Reducir la desigualdad en y entre los países", "Reduce inequality within and among countries",
      "Reduzir a desigualdade dentro dos países e entre eles"},
     {"Lograr que las ciudades y los asentamientos humanos sean inclusivos, seguros, resilientes y sostenibles",
      "Make cities and human settlements inclusive, safe, resilient and sustainable",
      "Tornar as cidades e os assentamentos humanos inclusivos, seguros, resilientes e sustentáveis"},
     {"Garantizar modalidades de consumo y producción sostenibles",
      "Ensure sustainable consumption and production patterns",
      "Assegurar padrões de produção e de consumo sustentáveis"},
     {"Adoptar medidas urgentes para combatir el cambio climático y sus efectos",
      "Take urgent action to combat climate change and its impacts",
      "Tomar medidas urgentes para combater a mudança climática e seus impactos"},
     {"Conservar y utilizar en forma sostenible los océanos, los mares y los recursos marinos para el desarrollo "
      "sostenible",
      "Conserve and sustainably use the oceans, seas and marine resources for sustainable development",
      "Conservação e uso sustentável dos oceanos, dos mares e dos recursos marinhos para o desenvolvimento "
      "sustentável"},
     {"Proteger, restablecer y promover el uso sostenible de los ecosistemas terrestres, gestionar los bosques de "
      "forma sostenible, luchar contra la desertificación, detener e invertir la degradación de las tierras y poner "
      "freno a la pérdida de la diversidad biológica",
      "Protect, restore and promote sustainable use of terrestrial ecosystems, sustainably manage forests, combat "
      "desertification, and halt and reverse land degradation and halt biodiversity loss",
      "Proteger, recuperar e promover o uso sustentável dos ecossistemas terrestres, gerir de forma sustentável as "
      "florestas, combater a desertificação, deter e reverter a degradação da terra e deter a perda de "
      "biodiversidade"},
     {"Promover sociedades pacíficas e inclusivas para el desarrollo sostenible, facilitar el acceso a la justicia "
      "para todos y crear instituciones eficaces, responsables e inclusivas a todos los niveles",
      "Promote peaceful and inclusive societies for sustainable development, provide access to justice for all and "
      "build effective, accountable and inclusive institutions at all levels",
      "Promover sociedades pacíficas e inclusivas para o desenvolvimento sustentável, proporcionar o acesso à justiça "
      "para todos e construir instituições eficazes, responsáveis e inclusivas em todos os níveis"},
     {"Fortalecer los medios de implementación y revitalizar la Alianza Mundial para el Desarrollo Sostenible",
      "Strengthen the means of implementation and revitalize the Global Partnership for Sustainable Development",
      "Fortalecer os meios de implementação e revitalizar a parceria global para o desenvolvimento sustentável"}}};

constexpr Worded title{"Objetivos de Desarrollo Sostenible (Agenda 2030)",
                       "Sustainable Development Goals (2030 Agenda)",
                       "Objetivos de Desenvolvimento Sustentável (Agenda 2030)"};
constexpr Worded source{"Naciones Unidas, resolución A/RES/70/1 de la Asamblea General",
                        "United Nations, General Assembly resolution A/RES/70/1",
                        "Nações Unidas, resolução A/RES/70/1 da Assembleia Geral"};
constexpr Worded code{"ODS", "SDG", "ODS"};

}  // namespace

std::vector<OfferedMandate> offered_mandates(std::string_view language) {
  OfferedMandate offered{{.kind = MandateKind::Global,
                          .code = code.in(language),
                          .title = title.in(language),
                          .year = 2015,
                          .source = source.in(language)},
                         {}};
  for (std::size_t number = 0; number < goals.size(); ++number)
    offered.rows.push_back({std::to_string(number + 1), goals[number].in(language), ""});
  return {std::move(offered)};
}

}  // namespace timon::mandates
