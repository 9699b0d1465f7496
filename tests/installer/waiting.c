/* A program small enough for many setups: says its version and stays open until it is told to end. */
#include <stdio.h>

int main(void)
{
    printf("open " VERSION "\n");
    fflush(stdout);
    getchar();
    return 0;
}
