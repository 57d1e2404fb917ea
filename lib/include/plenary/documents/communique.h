// The communiqué's counted sentence, with the footnote that says what "represented" means: before
// the meeting of those registered, after it of those who came.
#pragma once

#include <string>

#include "plenary/document.h"
#include "plenary/documents/paper.h"
#include "plenary/domain/figures.h"

namespace plenary {

struct CommuniqueReport {
  Stage stage = Stage::registered;  // attended once attendance is recorded
  CommuniqueFigures registered{};
  CommuniqueFigures attended{};

  const CommuniqueFigures& figures() const {
    return stage == Stage::attended ? attended : registered;
  }
};

std::string communique_sentence(const CommuniqueReport& report, const Paper& paper);
Document communique_document(const CommuniqueReport& report, const Paper& paper);
std::string communique_json(const CommuniqueReport& report, const Paper& paper);

}  // namespace plenary
