// foreach converts what it goes through.
// found in: size

class Trick
{
    public static implicit operator double(Trick t) => Math.Abs(-1);
}

Trick[] all = [new()];

#region hole size
double sum = 0;
foreach (double v in all)
    sum = v;
result = sum;
#endregion
