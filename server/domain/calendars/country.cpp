#include "domain/calendars/country.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace timon::calendars {
namespace {

struct Zones {
  Country country;
  std::string_view names;  ///< with a blank before and after each
};

// The table zone.tab of the IANA time zone data, release 2025b.
constexpr std::array<Zones, 10> zones{
    {{Country::Bolivia, " America/La_Paz "},
     {Country::Brazil,
      " America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cuiaba "
      "America/Eirunepe America/Fortaleza America/Maceio America/Manaus America/Noronha America/Porto_Velho "
      "America/Recife America/Rio_Branco America/Santarem America/Sao_Paulo "},
     {Country::Chile, " America/Coyhaique America/Punta_Arenas America/Santiago Pacific/Easter "},
     {Country::Colombia, " America/Bogota "},
     {Country::CostaRica, " America/Costa_Rica "},
     {Country::Ecuador, " America/Guayaquil Pacific/Galapagos "},
     {Country::Mexico,
      " America/Bahia_Banderas America/Cancun America/Chihuahua America/Ciudad_Juarez America/Hermosillo "
      "America/Matamoros America/Mazatlan America/Merida America/Mexico_City America/Monterrey America/Ojinaga "
      "America/Tijuana "},
     {Country::Paraguay, " America/Asuncion "},
     {Country::Peru, " America/Lima "},
     {Country::Uruguay, " America/Montevideo "}}};

}  // namespace

std::optional<Country> country_of_time_zone(std::string_view zone) {
  if (zone.starts_with("America/Argentina/") || zone == "America/Buenos_Aires") return Country::Argentina;
  const auto blank = " " + std::string(zone) + " ";
  const auto found =
      std::ranges::find_if(zones, [&](const Zones& its) { return its.names.find(blank) != std::string_view::npos; });
  return found == zones.end() ? std::nullopt : std::optional(found->country);
}

}  // namespace timon::calendars
