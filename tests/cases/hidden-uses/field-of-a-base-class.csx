// A base class sets a field.
// found in: size

class Under
{
    protected double W = Math.Abs(-1);
}

class Over : Under
{
    public double X => W;
}

#region hole size
result = new Over().X;
#endregion
