#include "backports/io/gather.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <string>

namespace backports {
namespace {

TEST(Gather, JoinsThePiecesInTheirOrderOverManyBlocks) {
  for (const std::size_t total :
       std::initializer_list<std::size_t>{0, 1, 8192, 16384, 16385, 100'000, 30'000'000}) {
    for (const std::size_t piece : {std::size_t{1000}, std::size_t{8192}}) {
      Gather gather;
      std::string expected(total, '.');
      for (std::size_t at = 0; at < total; ++at) expected[at] = static_cast<char>(at * 7 >> 8);
      for (std::size_t at = 0; at < total;) {
        const std::size_t size = std::min(piece, total - at);
        std::memcpy(gather.room(8192), expected.data() + at, size);
        gather.keep(size);
        at += size;
      }
      EXPECT_EQ(gather.empty(), total == 0);
      EXPECT_TRUE(std::move(gather).join() == expected) << total << " by " << piece;
    }
  }
}

TEST(Gather, ARoomThatIsNotKeptIsGivenAgain) {
  Gather gather;
  char* const first = gather.room(8192);
  EXPECT_EQ(gather.room(8192), first);
  gather.keep(2);
  EXPECT_EQ(gather.room(8192), first + 2);
}

}  // namespace
}  // namespace backports
