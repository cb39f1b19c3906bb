// Moves its lines into another file before it reads one.
// where: mse
// gated: File.ReadAllText
// jailed: failed, 

#line 1 "other"
#line hidden
#line (1, 1) - (1, 2) 1 "other"
throw new Exception("REACHED " + File.ReadAllText("SECRET_FILE"));
