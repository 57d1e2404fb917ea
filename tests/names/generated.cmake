# Makes a list with its truth, and asks for each delegation's code.
execute_process(COMMAND ${GENERATOR} --rows 20000 --no-structural --out ${WORK}/list.csv --codes ${WORK}/codes.txt
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PROGRAM} ${PARTNERS} ${WORK}/list.csv ${WORK}/codes.txt
  COMMAND_ERROR_IS_FATAL ANY)
