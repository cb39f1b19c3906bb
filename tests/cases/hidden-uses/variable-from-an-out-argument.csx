// An out argument declares the variable.
// found in: size

bool made(out double d)
{
    d = Math.Abs(-1);
    return true;
}

var ok = made(out var kept);

#region hole size
result = kept;
#endregion
