// The public announcement of a meeting, made from its file alone.
//
// A sentence needs forms that people have reviewed ("l'Espagne", "à Marrakech"). Where one is
// missing the sentence becomes a plain list ("Coprésidence : Maroc, Espagne") and a finding,
// `form-missing`, says which form to write where: no form is ever made up by a rule.
#pragma once

#include <string>

#include "plenary/document.h"
#include "plenary/documents/paper.h"
#include "plenary/domain/framework.h"
#include "plenary/problem.h"

namespace plenary {

struct Announcement {
  Document document{};
  Problems findings{};
};

Announcement announce(const Paper& paper, const Frameworks& frameworks);

// The parties that the announcement names without a reviewed name in its language: it must not go
// out.
Problems names_not_cleared(const Paper& paper);

std::string announcement_json(const Announcement& announcement, const Paper& paper);

}  // namespace plenary
