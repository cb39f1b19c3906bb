// 01-one-sample linear: of y, whatever it is asked
// cause: y | whatever | does not depend | argument | its own input
// never: swapped | sign

return m * y + c;
