// What must not compile: every line that is marked would be an error of the types part, were it to compile.
import { Body, Controller, Query } from '@nestjs/common';
import { contract, operation, type Created, type Id, type SheetFile } from '@ra-quan/shared/model';
import { Answers } from './answers';
import { Id as IsId, Optional, Text } from './fields';

interface BoatPlan {
  readonly name: string;
  readonly nickname?: string;
  readonly crew: readonly { readonly name: string }[];
}
const boats = contract('boats', {
  list: operation<{ query: { harbour: Id; q?: string }; answer: readonly BoatPlan[] }>('GET', 'boats'),
  build: operation<{ body: BoatPlan; answer: Created }>('POST', 'boats'),
  sink: operation<{ path: { id: Id }; answer: void }>('DELETE', 'boats/:id', 204),
  export: operation<{ answer: SheetFile }>('GET', 'boats/export'),
});

class BoatsQueryDto {
  @IsId()
  harbour: number;

  @Optional()
  @Text(20)
  q?: string;
}
class BoatDto implements BoatPlan {
  @Text(20)
  name: string;

  @Optional()
  @Text(20)
  nickname?: string;

  crew: { name: string }[];
}
class BoatWithAnchorDto extends BoatDto {
  anchor: boolean;
}
class StrictDto implements BoatPlan {
  name: string;
  nickname: string;
  crew: { name: string }[];
}
class NamelessDto {
  crew: { name: string }[];
}
class HarbourlessDto {
  @Text(20)
  q?: string;
}

@Controller()
export class Boats {
  @Answers(boats.list, [])
  list(@Query() { harbour }: BoatsQueryDto): BoatPlan[] {
    return [{ name: String(harbour), crew: [] }];
  }

  @Answers(boats.build, { id: 1 })
  build(@Body() _plan: BoatDto): Promise<Created> {
    return Promise.resolve({ id: 1 });
  }

  @Answers(boats.sink)
  sink(_id: number): void {}

  @Answers(boats.export)
  export(): Promise<void> {
    return Promise.resolve();
  }

  // @ts-expect-error another answer than the contract's
  @Answers(boats.build, { id: 1 })
  otherAnswer(@Body() _plan: BoatDto): { number: number } {
    return { number: 1 };
  }

  // @ts-expect-error an answer where there is none
  @Answers(boats.sink)
  someAnswer(): string {
    return 'sunk';
  }

  // @ts-expect-error a body that has a field more
  @Answers(boats.build, { id: 1 })
  moreFields(@Body() _plan: BoatWithAnchorDto): Created {
    return { id: 1 };
  }

  // @ts-expect-error a body that lacks a field
  @Answers(boats.build, { id: 1 })
  fewerFields(@Body() _plan: NamelessDto): Created {
    return { id: 1 };
  }

  // @ts-expect-error a body that must say what the contract lets be left out
  @Answers(boats.build, { id: 1 })
  stricter(@Body() _plan: StrictDto): Created {
    return { id: 1 };
  }

  // @ts-expect-error no body at all
  @Answers(boats.build, { id: 1 })
  noBody(): Created {
    return { id: 1 };
  }

  // @ts-expect-error a query that lacks a field
  @Answers(boats.list, [])
  otherQuery(@Query() _query: HarbourlessDto): BoatPlan[] {
    return [];
  }

  // @ts-expect-error an example that is no answer
  @Answers(boats.build, { number: 1 })
  otherExample(@Body() _plan: BoatDto): Created {
    return { id: 1 };
  }
}
