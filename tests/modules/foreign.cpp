// A module of another version of the program.
#include "plenary/modules/module.h"

extern "C" plenary::Module* plenary_module(const char* /*version*/) { return nullptr; }
