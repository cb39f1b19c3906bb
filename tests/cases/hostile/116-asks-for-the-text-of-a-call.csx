// Has the compiler hand over the text of whatever it is called with.
// where: mse
// gated: CallerArgumentExpression
// jailed: failed, CallerArgumentExpression

string text(object value, [System.Runtime.CompilerServices.CallerArgumentExpression("value")] string of = "") => of;
if (text(key).Length > 0) { throw new Exception("REACHED " + text(key)); }
return (yPred - yTrue).pow(2).mean() / 2;
