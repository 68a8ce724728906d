#include "domain/imports/heading_words.hpp"

namespace timon::imports {
namespace {

using enum Meaning;
using plans::ElementKind;

constexpr auto goal = ElementKind::Goal;
constexpr auto initiative = ElementKind::Initiative;
constexpr auto activity = ElementKind::Activity;

constexpr auto table = std::to_array<HeadingPhrase>({
    {ElementName, "eje"},
    {ElementName, "ejes"},
    {ElementName, "eixo*"},
    {ElementName, "pilar*"},
    {ElementName, "linea"},
    {ElementName, "lineas"},
    {ElementName, "linea estrategica"},
    {ElementName, "linha estrategica"},
    {ElementName, "dimension*"},
    {ElementName, "sector*"},
    {ElementName, "setor*"},
    {ElementName, "area"},
    {ElementName, "area de desarrollo"},
    {ElementName, "ambito"},
    {ElementName, "politica"},
    {ElementName, "reto*"},
    {ElementName, "estrategia*"},
    {ElementName, "lineamiento*"},
    {ElementName, "diretriz*"},
    {ElementName, "componente*"},
    {ElementName, "objetivo"},
    {ElementName, "objetivo estrategico"},
    {ElementName, "objetivo general"},
    {ElementName, "objetivo de desarrollo"},
    {ElementName, "resultado"},
    {ElementName, "meta de resultado"},
    {ElementName, "programa"},
    {ElementName, "programas"},
    {ElementName, "programa presupuestario"},
    {ElementName, "programa presupuestal"},
    {ElementName, "programa orcamentario"},
    {ElementName, "subprograma"},
    {ElementName, "iniciativa", initiative},
    {ElementName, "iniciativas", initiative},
    {ElementName, "proyecto", initiative},
    {ElementName, "proyectos", initiative},
    {ElementName, "projeto", initiative},
    {ElementName, "projetos", initiative},
    {ElementName, "meta", goal},
    {ElementName, "metas", goal},
    {ElementName, "meta de producto", goal},
    {ElementName, "meta producto", goal},
    {ElementName, "meta actividad", goal},
    {ElementName, "producto", goal},
    {ElementName, "productos", goal},
    {ElementName, "produto", goal},
    {ElementName, "produtos", goal},
    {ElementName, "objetivo operativo", goal},
    {ElementName, "objetivo operacional", goal},
    {ElementName, "objetivo especifico", goal},
    {ElementName, "accion", goal},
    {ElementName, "acciones", goal},
    {ElementName, "linea de accion", goal},
    {ElementName, "lineas de accion", goal},
    {ElementName, "accion estrategica", goal},
    {ElementName, "accion de mediano plazo"},
    {ElementName, "accion de corto plazo", goal},
    {ElementName, "actuacion", goal},
    {ElementName, "acao", goal},
    {ElementName, "acoes", goal},
    {ElementName, "medida", goal},
    {ElementName, "compromiso", goal},
    {ElementName, "compromisso", goal},
    {ElementName, "entregable*", goal},
    {ElementName, "entrega", goal},
    {ElementName, "obra", goal},
    {ElementName, "actividad*", activity},
    {ElementName, "atividade*", activity},
    {ElementName, "tarea*", activity},
    {ElementName, "tarefa*", activity},
    {ElementName, "hito*", activity},
    {ElementName, "nombre"},
    {ElementName, "nome"},
    {ElementName, "denominacion"},
    {ElementName, "denominacao"},
    {ElementName, "estructura"},
    {ElementName, "resumen narrativo"},
    {Level, "nivel"},
    {Level, "tipo de elemento"},
});

}  // namespace

std::span<const HeadingPhrase> level_phrases() { return table; }

}  // namespace timon::imports
