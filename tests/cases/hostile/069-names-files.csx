// Names files in directives.
// where: beside
// jailed: passed

#line 1 "SECRET_FILE"
#pragma checksum "SECRET_FILE" "{ff1816ec-aa5e-4d10-87f7-6f4963833460}" "00"
string where([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
if (where().Contains("/")) throw new Exception("REACHED");
