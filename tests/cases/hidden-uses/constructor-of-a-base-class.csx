// A primary constructor calls the one below it.
// found in: size

class Under
{
    protected Under(double v) => W = Math.Abs(v);

    public double W;
}

class Over(double v) : Under(v);

#region hole size
result = new Over(x).W;
#endregion
