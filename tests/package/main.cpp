// Another program that finds the installed library and asks it something.
#include <plenary/domain/meeting.h>
#include <plenary/text.h>

#include <iostream>

int main() {
  const auto quota = plenary::parse_quota("1+1");
  if (!quota || quota->total() != 2) return 1;
  std::cout << plenary::fold("Côte d’Ivoire") << '\n';
  return plenary::fold("Côte d’Ivoire") == plenary::fold("COTE D'IVOIRE") ? 0 : 1;
}
