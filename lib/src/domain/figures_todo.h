// What to do today: at most three things, the most urgent first, drawn from the figures alone.
#pragma once

#include <vector>

#include "plenary/domain/figures.h"

namespace plenary {

std::vector<Todo> todo_of(const Figures& figures, const FigureInput& input);

}  // namespace plenary
