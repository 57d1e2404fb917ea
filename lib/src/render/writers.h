// One writer a format; render.cpp chooses. Each takes text as it is and makes it safe for its
// format: nothing that reaches a terminal, a mail or a browser holds a raw control or bidi-override
// character.
#pragma once

#include <string>

#include "plenary/document.h"
#include "plenary/render.h"

namespace plenary {

std::string render_text(const Document& document, const RenderOptions& options);
std::string render_markdown(const Document& document);
std::string render_html(const Document& document);
Result<std::string> render_csv(const Document& document);

// What a person reads in a cell: safe on one line; an unknown value is a dash.
std::string words_of(const Cell& cell);
// What a program reads in a cell, as it is; an unknown value is nothing.
std::string key_of(const Cell& cell);

bool is_number(const Cell& cell);

}  // namespace plenary
