// It is put into the variable by another name.
// found in: size

double kept;

void keep()
{
    ref double other = ref kept;
    other = Math.Abs(-1);
}

#region hole size
result = kept;
#endregion
