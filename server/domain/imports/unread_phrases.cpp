#include "domain/imports/heading_words.hpp"

namespace timon::imports {
namespace {

using enum Meaning;

constexpr auto table = std::to_array<HeadingPhrase>({
    {Nothing, "semaforo*"},
    {Nothing, "observac*"},
    {Nothing, "comentario*"},
    {Nothing, "nota*"},
    {Nothing, "presupuest*"},
    {Nothing, "monto*"},
    {Nothing, "inversion*"},
    {Nothing, "recurso*"},
    {Nothing, "costo*"},
    {Nothing, "orcament*"},
    {Nothing, "valor total"},
    {Nothing, "meta financiera"},
    {Nothing, "fuente de financiacion"},
    {Nothing, "fuente de financiamiento"},
    {Nothing, "fuentes de financiacion"},
    {Nothing, "cumplimiento"},
    {Nothing, "cumplida"},
    {Nothing, "variacion"},
    {Nothing, "desviacion"},
    {Nothing, "evidencia*"},
    {Nothing, "cargo"},
    {Nothing, "telefono"},
    {Nothing, "correo*"},
    {Nothing, "tipo de indicador"},
    {Nothing, "indicador de resultado"},
    {Nothing, "apropiacion*"},
    {Nothing, "compromisos"},
    {Nothing, "pagos"},
    {Nothing, "financier*"},
    {Nothing, "estado*"},
    {Nothing, "soporte*"},
    {Nothing, "bpin"},
    {Nothing, "gasto*"},
    {Nothing, "partida*"},
    {Nothing, "rubro*"},
    {Nothing, "devengad*"},
    {Nothing, "despesa*"},
    {Nothing, "poblacion*"},
    {Nothing, "publico objetivo"},
    {Nothing, "publico alvo"},
    {Nothing, "beneficiari*"},
    {Nothing, "justificacion*"},
    {Nothing, "justificativa*"},
    {Nothing, "riesgo*"},
    {Nothing, "supuesto*"},
    {Nothing, "meta ods"},
    {Nothing, "indicador ods"},
    {Nothing, "correo responsable"},
    {Nothing, "correo del responsable"},
    {Nothing, "correo electronico del responsable"},
    {Nothing, "cargo responsable"},
    {Nothing, "cargo del responsable"},
    {Nothing, "telefono responsable"},
    {Nothing, "telefono del responsable"},
});

}  // namespace

std::span<const HeadingPhrase> unread_phrases() { return table; }

}  // namespace timon::imports
