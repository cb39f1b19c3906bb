// Takes in the reference as a file.
// where: top
// jailed: passed, does not compile

#load "SECRET_FILE"
#r "SECRET_FILE"
