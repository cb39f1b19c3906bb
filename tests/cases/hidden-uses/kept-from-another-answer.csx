// The answer to another hole puts it into a variable of the student's own.
// found in: size

double kept;

#region hole size
result = kept;
#endregion

#region hole root
kept = Math.Abs(x);
return Math.Sqrt(x);
#endregion
