"""What every request passes through, from the address it was sent to down to the sentence it ends in."""
