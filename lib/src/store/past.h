// A past moment put in place of the tables: temporary views named like them show each row as it was
// after a change, so that every question is the same text for now and for then, and none can forget
// the moment. They end with the transaction that made them.
#pragma once

#include "plenary/id.h"
#include "store/connection.h"

namespace plenary {

class PastView {
 public:
  PastView(Connection& connection, ChangeNumber at);
  PastView(const PastView&) = delete;
  PastView& operator=(const PastView&) = delete;
  ~PastView();

 private:
  Connection& connection_;
};

}  // namespace plenary
