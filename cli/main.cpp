#include "app.h"
#include "process.h"

int main(int argc, char** argv) {
  plenary::cli::Streams streams = plenary::cli::process_streams();
  const plenary::cli::Environment environment = plenary::cli::process_environment();
  return plenary::cli::run({argv + 1, argv + argc}, streams, environment);
}
