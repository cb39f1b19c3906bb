// The variable of a case hands it on.
// found in: size

double kept;
switch (Math.Abs(-1.0))
{
    case var v:
        kept = v;
        break;
}

#region hole size
result = kept;
#endregion
