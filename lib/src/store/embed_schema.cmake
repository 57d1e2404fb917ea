# Writes a .cpp that holds an SQL file as text. Arguments: -DSQL=file -DNAME=variable -DOUT=file.cpp
# Cut in pieces, for compilers limit the length of one string literal.
file(READ ${SQL} text)
string(REGEX REPLACE "\n(CREATE TABLE|-- Passport)" ")sql\"\n    R\"sql(\n\\1" text "${text}")
file(WRITE ${OUT} "#include \"store/embedded_schema.h\"

namespace plenary {

const std::string_view ${NAME} =
    R\"sql(${text})sql\";

}  // namespace plenary
")
